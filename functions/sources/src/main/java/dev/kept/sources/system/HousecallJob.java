package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Appointment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.sources.Delivery;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The job, its customer and its visits in an event of Housecall Pro.
 *
 * @param what where it stands in the body: {@code job}, or {@code estimate}, which is visited too
 */
record HousecallJob(JsonNode body, String what, Delivery delivery, Setting setting) {

  private static final int MOST_VISITS = 100;

  /** No arrival window is longer than a day. */
  private static final long LONGEST_WINDOW = 24 * 60;

  JsonNode node() {
    return body.path(what);
  }

  String id() {
    return HousecallPro.required(Look.id(node(), "id"), what + ".id");
  }

  Told told() {
    return about(new CaseId(setting.source(), id()), node());
  }

  /** Of something that is no job, but may name the one that it belongs to. */
  Told toldOf(JsonNode thing) {
    String job = Look.id(thing, "job_id");
    return about(job == null ? null : new CaseId(setting.source(), job), thing);
  }

  private Told about(@Nullable CaseId caseId, JsonNode thing) {
    Matter matter =
        new Matter(caseId, null, null, customer(thing), null, null, List.of(), List.of());
    return new Told(
        setting,
        delivery.received(),
        Times.read(body.get("event_occurred_at")),
        Person.UNKNOWN,
        matter);
  }

  private Customer customer(JsonNode thing) {
    JsonNode customer = thing.path("customer");
    String phone =
        Stream.of("mobile_number", "home_number", "work_number")
            .flatMap(
                key -> Stream.ofNullable(Numbers.e164(Look.text(customer, key), setting.region())))
            .findFirst()
            .orElse(null);
    return new Customer(
        Look.id(customer, "id"), name(customer), Look.name(customer, "email"), phone);
  }

  private static @Nullable String name(JsonNode person) {
    return Names.joined(Look.name(person, "first_name"), Look.name(person, "last_name"));
  }

  @Nullable Named assignee() {
    JsonNode first = node().path("assigned_employees").path(0);
    return Look.id(first, "id") == null ? null : named(first);
  }

  private static Named named(JsonNode employee) {
    return new Named(Look.id(employee, "id"), name(employee), Look.name(employee, "email"));
  }

  /** What the customer wants: the description, else the notes. */
  @Nullable String words() {
    String description = Look.text(node(), "description");
    if (description != null) {
      return description;
    }
    List<String> notes = new ArrayList<>();
    for (JsonNode note : node().path("notes")) {
      String text = Look.text(note, "content");
      if (text != null && notes.size() < MOST_VISITS) {
        notes.add(text);
      }
    }
    return notes.isEmpty() ? null : String.join("\n", notes);
  }

  @Nullable Instant worked(String key) {
    return Times.read(Look.at(node(), "work_timestamps", key));
  }

  /** The visit that the event names; else all of the job; else the job's own time. Never empty. */
  List<Appointment> visits() {
    JsonNode named = node().path("appointment");
    if (named.isObject()) {
      return List.of(visit(named));
    }
    List<Appointment> visits = new ArrayList<>();
    for (JsonNode visit : Look.at(node(), "schedule", "appointments")) {
      if (Look.id(visit, "id") != null && visits.size() < MOST_VISITS) {
        visits.add(visit(visit));
      }
    }
    return visits.isEmpty() ? List.of(whole()) : visits;
  }

  /** The only visit; where there are several, the job as a whole. */
  Appointment visit() {
    List<Appointment> visits = visits();
    return visits.size() == 1 ? visits.getFirst() : whole();
  }

  private Appointment whole() {
    JsonNode schedule = node().path("schedule");
    return new Appointment(
        id(),
        Times.read(schedule.get("scheduled_start")),
        Times.read(schedule.get("scheduled_end")),
        null,
        window(schedule.path("arrival_window")),
        staff(null),
        null);
  }

  private Appointment visit(JsonNode visit) {
    return new Appointment(
        HousecallPro.required(Look.id(visit, "id"), "the visit's id"),
        Times.read(visit.get("start_time")),
        Times.read(visit.get("end_time")),
        null,
        window(visit.path("arrival_window_minutes")),
        staff(visit.path("dispatched_employees_ids")),
        null);
  }

  private static @Nullable Duration window(JsonNode minutes) {
    boolean sane =
        minutes.isIntegralNumber()
            && minutes.canConvertToLong()
            && minutes.longValue() > 0
            && minutes.longValue() <= LONGEST_WINDOW;
    return sane ? Duration.ofMinutes(minutes.longValue()) : null;
  }

  /** Those who were sent, by name where the job knows them; all of the job where nobody was. */
  private List<Named> staff(@Nullable JsonNode sent) {
    List<Named> all = new ArrayList<>();
    for (JsonNode employee : node().path("assigned_employees")) {
      if (Look.id(employee, "id") != null && all.size() < MOST_VISITS) {
        all.add(named(employee));
      }
    }
    if (sent == null || sent.isEmpty()) {
      return all;
    }
    List<Named> staff = new ArrayList<>();
    for (JsonNode item : sent) {
      String id = Look.id(item);
      if (id != null && staff.size() < MOST_VISITS) {
        staff.add(
            all.stream().filter(n -> id.equals(n.id())).findFirst().orElseGet(() -> Named.id(id)));
      }
    }
    return staff;
  }
}
