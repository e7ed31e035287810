package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Appointment;
import dev.kept.fact.Fact;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Housecall Pro. A job is a case and has visits; each event brings the whole job. Its arrival
 * windows and work times tell whether somebody came when it was said.
 */
final class HousecallPro implements Source {

  /** Somebody comes to look before there is a job. */
  private static final Map<String, String> VISITS_OF_ESTIMATES =
      Map.of(
          "estimate.scheduled", "job.scheduled",
          "estimate.on_my_way", "job.on_my_way",
          "estimate.started", "job.started",
          "estimate.completed", "job.completed",
          "estimate.canceled", "job.canceled");

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      String event = Look.text(body, "event");
      if (event == null) {
        return body.has("foo")
            ? Normalised.ignored("the test that comes when the address is saved")
            : Normalised.unreadable("event is missing");
      }
      String visit = VISITS_OF_ESTIMATES.get(event);
      if (visit != null) {
        return job(visit, new HousecallJob(body, "estimate", delivery, setting));
      }
      HousecallJob job = new HousecallJob(body, "job", delivery, setting);
      return event.startsWith("job.") ? job(event, job) : other(event, job);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised job(String event, HousecallJob job) {
    return switch (event) {
      case "job.created" -> Normalised.fact(opened(event, job));
      case "job.scheduled", "job.appointment.scheduled" -> booked(job);
      case "job.appointment.rescheduled" -> moved(job);
      case "job.started" -> started(job);
      case "job.completed" -> Normalised.fact(completed(job));
      case "job.canceled" -> Normalised.fact(cancelled(job, job.visit()));
      case "job.appointment.appointment_discarded" -> discarded(job);
      case "job.deleted" ->
          Normalised.fact(
              new Fact.TicketErased(
                  job.told().origin("ticket.erased", job.id() + ":deleted"), "deleted"));
      case "job.on_my_way" -> Normalised.ignored("on the way is not there yet");
      default -> Normalised.ignored("an edit that changes no promise");
    };
  }

  private static Fact opened(String event, HousecallJob job) {
    Told told = job.told().titled(Look.id(job.node(), "invoice_number"), null);
    Told held = told.held(job.assignee(), null);
    return new Fact.TicketOpened(
        held.origin("ticket.opened", job.id() + ":" + event),
        Written.first(held, Format.PLAIN, job.words()),
        null);
  }

  /** A visit that was told before has the same id with the same time, and is the same fact. */
  private static Normalised booked(HousecallJob job) {
    List<Appointment> visits = job.visits().stream().filter(v -> v.start() != null).toList();
    if (visits.isEmpty()) {
      return Normalised.ignored("a visit without a time");
    }
    return Normalised.facts(
        visits.stream()
            .map(visit ->
                new Fact.AppointmentBooked(
                    job.told().origin("appointment.booked", visit.id() + ":" + visit.start()),
                    visit))
            .toList());
  }

  private static Normalised moved(HousecallJob job) {
    List<Appointment> visits = job.visits();
    if (visits.size() > 1) {
      return Normalised.unreadable(
          "which of the job's %d visits was moved is not said".formatted(visits.size()));
    }
    Appointment visit = visits.getFirst();
    return Normalised.fact(
        new Fact.AppointmentMoved(
            job.told()
                .origin(
                    "appointment.moved",
                    visit.id() + ":" + (visit.start() == null ? "unscheduled" : visit.start())),
            visit));
  }

  private static Normalised started(HousecallJob job) {
    Instant at = job.worked("started_at");
    Told told = at == null ? job.told() : job.told().at(at);
    return Normalised.fact(
        new Fact.AppointmentStarted(
            told.origin("appointment.started", job.id() + ":started"), job.visit()));
  }

  private static Fact completed(HousecallJob job) {
    Instant at = job.worked("completed_at");
    Told told = at == null ? job.told() : job.told().at(at);
    return new Fact.AppointmentCompleted(
        told.origin("appointment.completed", job.id() + ":completed"),
        job.visit().startedAt(job.worked("started_at")));
  }

  private static Normalised discarded(HousecallJob job) {
    return job.visits().size() > 1
        ? Normalised.ignored("one of several visits was taken out; which, is not said")
        : Normalised.fact(cancelled(job, job.visit()));
  }

  private static Fact cancelled(HousecallJob job, Appointment visit) {
    return new Fact.AppointmentCancelled(
        job.told().origin("appointment.cancelled", visit.id() + ":cancelled"), visit);
  }

  private static Normalised other(String event, HousecallJob job) {
    return switch (event) {
      case "estimate.sent" -> {
        JsonNode estimate = job.body().path("estimate");
        String id = required(Look.id(estimate, "id"), "estimate.id");
        yield Normalised.fact(
            new Fact.DocumentSent(
                job.toldOf(estimate).origin("document.sent", id + ":sent"),
                id,
                "quote",
                Look.id(estimate, "estimate_number"),
                null));
      }
      case "invoice.refund.succeeded" -> Normalised.fact(HousecallRefund.read(job));
      default -> Normalised.ignored("an edit that changes no promise");
    };
  }

  static String required(@Nullable String id, String where) {
    if (id == null) {
      throw new IllegalArgumentException(where + " is missing");
    }
    return id;
  }
}
