package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Appointment;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.sources.Delivery;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event of a Google calendar. Its {@code sequence} counts how often its time was moved, so one
 * that was edited without being moved is the booking that it was.
 *
 * @param list the list that it came in; itself where it came alone
 */
record GoogleEvent(JsonNode node, JsonNode list, Delivery delivery, Setting setting) {

  /** Google writes both times of a new event, one after the other. */
  private static final Duration NEW = Duration.ofSeconds(2);

  /** What people enter about themselves. */
  private static final Set<String> OWN =
      Set.of("workingLocation", "outOfOffice", "focusTime", "birthday", "fromGmail");

  /** Empty for what is no appointment. */
  Optional<Fact> fact() {
    String type = Look.text(node, "eventType");
    if (type != null && OWN.contains(type)) {
      return Optional.empty();
    }
    String id = Look.id(node, "id");
    if ("cancelled".equals(Look.text(node, "status"))) {
      Told told = told(Times.read(node.get("updated")));
      return Optional.of(
          new Fact.AppointmentCancelled(
              told.origin("appointment.cancelled", id + ":cancelled"), appointment()));
    }
    return Optional.of(stands(id + ":" + sequence()));
  }

  private Fact stands(String id) {
    Instant created = Times.read(node.get("created"));
    Instant updated = Times.read(node.get("updated"));
    boolean fresh =
        created == null
            || updated == null
            || Duration.between(created, updated).abs().compareTo(NEW) <= 0;
    if (fresh || sequence() == 0) {
      Told told = told(fresh && updated != null ? updated : created);
      return new Fact.AppointmentBooked(told.origin("appointment.booked", id), appointment());
    }
    return new Fact.AppointmentMoved(told(updated).origin("appointment.moved", id), appointment());
  }

  private int sequence() {
    JsonNode sequence = node.path("sequence");
    return sequence.canConvertToInt() ? Math.max(0, sequence.intValue()) : 0;
  }

  private Told told(@Nullable Instant at) {
    return new Told(setting, delivery.received(), at, Person.UNKNOWN, Matter.of(customer()));
  }

  /** The first guest from elsewhere; else, as at the big mail hosts, the first guest. */
  private Customer customer() {
    String home = domain(Look.text(node, "organizer", "email"));
    Customer first = Customer.UNKNOWN;
    for (JsonNode guest : node.path("attendees")) {
      String email = Look.name(guest, "email");
      boolean ours =
          Look.isTrue(guest, "self")
              || Look.isTrue(guest, "organizer")
              || Look.isTrue(guest, "resource");
      if (email != null && !ours) {
        Customer who = new Customer(null, Look.name(guest, "displayName"), email, null);
        if (!Objects.equals(home, domain(email))) {
          return who;
        }
        first = first.equals(Customer.UNKNOWN) ? who : first;
      }
    }
    return first;
  }

  private static @Nullable String domain(@Nullable String email) {
    return email == null ? null : email.substring(email.indexOf('@') + 1);
  }

  private Appointment appointment() {
    JsonNode start = node.path("start");
    return new Appointment(
        String.valueOf(Look.id(node, "id")),
        time(start),
        time(node.path("end")),
        date(Look.text(start, "date")),
        null,
        List.of(),
        null,
        Look.name(node, "summary"),
        null,
        null);
  }

  private static @Nullable LocalDate date(@Nullable String written) {
    try {
      return written == null ? null : LocalDate.parse(written);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** With its own offset, or on the wall of the zone that is named beside it. */
  private @Nullable Instant time(JsonNode end) {
    String written = Look.text(end, "dateTime");
    if (written == null) {
      return null;
    }
    String zone = Look.text(end, "timeZone");
    try {
      LocalDateTime wall = LocalDateTime.parse(written);
      String calendar = zone == null ? Look.text(list, "timeZone") : zone;
      return calendar == null ? Times.read(written) : wall.atZone(ZoneId.of(calendar)).toInstant();
    } catch (DateTimeException e) {
      return Times.read(written);
    }
  }
}
