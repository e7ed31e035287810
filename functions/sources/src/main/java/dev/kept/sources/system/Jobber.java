package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Appointment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobber. It tells a topic and an id, and no more: what each fact needs is to be fetched. */
final class Jobber implements Completing {

  @Override
  public Fact complete(Fact fact, Asking asking) {
    return new JobberAnswers(asking).complete(fact);
  }

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode event = Look.at(Json.parse(delivery.body()), "data", "webHookEvent");
      String topic = Look.text(event, "topic");
      String item = Look.id(event, "itemId");
      if (topic == null || item == null) {
        return Normalised.unreadable("data.webHookEvent needs topic and itemId");
      }
      Instant at = Times.read(event.get("occurredAt"));
      return read(topic.strip(), item, new Event(item, topic.strip(), at, delivery, setting));
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(String topic, String item, Event event) {
    Appointment visit = Appointment.of(item);
    return switch (topic) {
      case "QUOTE_SENT" ->
          Normalised.fact(
              new Fact.DocumentSent(
                  event.origin("document.sent", false, "customer", "case"),
                  item,
                  "quote",
                  null,
                  null));
      case "REQUEST_CREATE", "JOB_CREATE" ->
          Normalised.fact(
              new Fact.TicketOpened(
                  event.origin("ticket.opened", true, "customer", "text"), Words.NONE, null));
      case "REQUEST_DESTROY", "JOB_DESTROY" ->
          Normalised.fact(new Fact.TicketErased(event.origin("ticket.erased", true), "deleted"));
      case "VISIT_CREATE" ->
          Normalised.fact(
              new Fact.AppointmentBooked(
                  event.origin("appointment.booked", false, "start", "end", "customer", "staff"),
                  visit));
      case "VISIT_UPDATE" ->
          Normalised.fact(
              new Fact.AppointmentMoved(
                  event.origin("appointment.moved", false, "start", "end", "what changed"), visit));
      case "VISIT_COMPLETE" ->
          Normalised.fact(
              new Fact.AppointmentCompleted(
                  event.origin("appointment.completed", false, "customer"), visit));
      case "VISIT_DESTROY" ->
          Normalised.fact(
              new Fact.AppointmentCancelled(event.origin("appointment.cancelled", false), visit));
      default -> Normalised.ignored("a topic that tells of no promise");
    };
  }

  private record Event(
      String item, String topic, @Nullable Instant at, Delivery delivery, Setting setting) {

    Origin origin(String kind, boolean isCase, String... needs) {
      CaseId caseId = isCase ? new CaseId(setting.source(), item) : null;
      Matter matter =
          new Matter(caseId, null, null, Customer.UNKNOWN, null, null, List.of(), List.of(needs));
      Instant when = at == null ? delivery.received() : at;
      return new Told(setting, delivery.received(), at, Person.UNKNOWN, matter)
          .origin(kind, "%s:%s:%s".formatted(item, topic, at == null ? "" : when));
    }
  }
}
