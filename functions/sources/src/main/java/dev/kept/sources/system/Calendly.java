package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Appointment;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Ids;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calendly. A booking that is moved comes as a cancelled one and a new one, in any order: the new
 * one names the old and is the move, the cancelled one says that it was moved and is nothing.
 */
final class Calendly implements Source {

  private static final int MOST_STAFF = 20;

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      String event = Look.text(body, "event");
      if (event == null) {
        return Normalised.unreadable("event is missing");
      }
      return switch (event) {
        case "invitee.created" -> Normalised.fact(created(body, delivery, setting));
        case "invitee.canceled" -> cancelled(body, delivery, setting);
        case "invitee_no_show.created", "invitee_no_show.deleted" ->
            Normalised.ignored("whether the customer was there is for people to judge");
        default -> Normalised.ignored("no booking, and no end of one");
      };
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Fact created(JsonNode body, Delivery delivery, Setting setting) {
    JsonNode payload = body.path("payload");
    String before = Look.id(payload, "old_invitee");
    Appointment appointment = appointment(payload, before == null ? null : eventOf(before));
    Told told = told(body, Person.UNKNOWN, delivery, setting);
    String id = invitee(payload) + ":created";
    return before == null
        ? new Fact.AppointmentBooked(told.origin("appointment.booked", id), appointment)
        : new Fact.AppointmentMoved(told.origin("appointment.moved", id), appointment);
  }

  private static Normalised cancelled(JsonNode body, Delivery delivery, Setting setting) {
    JsonNode payload = body.path("payload");
    if (Look.isTrue(payload, "rescheduled")) {
      return Normalised.ignored("moved, not called off: the new booking tells where to");
    }
    JsonNode cancellation = payload.path("cancellation");
    Role role =
        switch (Look.text(cancellation, "canceler_type")) {
          case "invitee" -> Role.CUSTOMER;
          case "host" -> Role.STAFF;
          case null, default -> Role.UNKNOWN;
        };
    Person who = new Person(role, null, Look.name(cancellation, "canceled_by"), null);
    Told told = told(body, who, delivery, setting);
    return Normalised.fact(
        new Fact.AppointmentCancelled(
            told.origin("appointment.cancelled", invitee(payload) + ":canceled"),
            appointment(payload, null)));
  }

  private static String invitee(JsonNode payload) {
    String uri = Look.id(payload, "uri");
    if (uri == null) {
      throw new IllegalArgumentException("payload.uri is missing");
    }
    return uri;
  }

  /** An invitee's address begins with that of the booking. */
  private static String eventOf(String invitee) {
    int at = invitee.indexOf("/invitees/");
    return at < 1 ? invitee : invitee.substring(0, at);
  }

  private static Appointment appointment(JsonNode payload, @Nullable String replaces) {
    JsonNode event = payload.path("scheduled_event");
    String id = Look.id(event, "uri");
    return new Appointment(
        id == null ? Ids.bounded(eventOf(invitee(payload))) : id,
        Times.read(event.get("start_time")),
        Times.read(event.get("end_time")),
        null,
        null,
        staff(event),
        replaces,
        Look.name(event, "name"),
        Look.name(event, "location", "type"),
        null);
  }

  private static List<Named> staff(JsonNode event) {
    List<Named> staff = new ArrayList<>();
    for (JsonNode member : event.path("event_memberships")) {
      Named named =
          new Named(
              Look.id(member, "user"),
              Look.name(member, "user_name"),
              Look.name(member, "user_email"));
      if (staff.size() < MOST_STAFF && (named.id() != null || named.email() != null)) {
        staff.add(named);
      }
    }
    return staff;
  }

  private static Told told(JsonNode body, Person who, Delivery delivery, Setting setting) {
    JsonNode payload = body.path("payload");
    String name = Look.name(payload, "name");
    Customer customer =
        new Customer(
            null,
            name != null
                ? name
                : Names.joined(Look.name(payload, "first_name"), Look.name(payload, "last_name")),
            Look.name(payload, "email"),
            phone(payload, setting));
    return new Told(
        setting, delivery.received(), Times.read(body.get("created_at")), who, Matter.of(customer));
  }

  /** The number for text reminders, else the one to call, where it is we who call. */
  private static @Nullable String phone(JsonNode payload, Setting setting) {
    String number = Numbers.e164(Look.text(payload, "text_reminder_number"), setting.region());
    JsonNode location = Look.at(payload, "scheduled_event", "location");
    boolean weCall = "outbound_call".equals(Look.text(location, "type"));
    return number != null || !weCall
        ? number
        : Numbers.e164(Look.text(location, "location"), setting.region());
  }
}
