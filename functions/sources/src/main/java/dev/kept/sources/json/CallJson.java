package dev.kept.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Appointment;
import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls and visits as JSON. */
final class CallJson {

  private CallJson() {}

  /** A call that staff typed in has no id beside that of the fact. */
  static ObjectNode call(Call call, FactId fact, boolean stored) {
    ObjectNode json = Put.object();
    if (call.outcome() != Outcome.LOGGED || !call.id().equals(fact.id())) {
      json.put("id", call.id());
    }
    Put.word(json, "direction", call.direction());
    Put.text(json, "outcome", word(call));
    Put.text(json, "number", call.number());
    Put.text(json, "line", call.line());
    Put.duration(json, "seconds", call.talk(), 1);
    Put.duration(json, "waitSeconds", call.waited(), 1);
    Put.text(json, "reason", call.reason());
    Put.text(json, "previous", call.previous());
    if (stored) {
      Put.word(json, "ended", call.outcome());
    }
    return json;
  }

  /** The wire has one word for all the ways of not being reached, and two for being reached. */
  private static @Nullable String word(Call call) {
    boolean inbound = call.direction() == Direction.INBOUND;
    return switch (call.outcome()) {
      case ANSWERED -> inbound ? "answered" : "connected";
      case NO_ANSWER, BUSY, FAILED -> inbound ? "missed" : "no_answer";
      case VOICEMAIL -> "voicemail";
      case LOGGED -> "logged";
      case null -> null;
    };
  }

  /**
   * Reads a call.
   *
   * @param fact whose id is the call's where that has none
   * @param usual what the kind of the fact says of a call that does not say it itself
   */
  static Call call(Fields json, FactId fact, Direction usual, @Nullable Outcome usually) {
    Direction direction = json.oneOf("direction", Direction.class);
    Outcome outcome = json.oneOf("ended", Outcome.class);
    if (outcome == null) {
      outcome = outcome(json, usually);
    }
    String id = outcome == Outcome.LOGGED ? json.text("id") : json.needed("id");
    return new Call(
        id == null ? fact.id() : id,
        direction == null ? usual : direction,
        outcome,
        json.text("number"),
        json.text("line"),
        json.duration("seconds", 1),
        json.duration("waitSeconds", 1),
        json.text("reason"),
        json.text("previous"),
        Words.NONE);
  }

  private static @Nullable Outcome outcome(Fields json, @Nullable Outcome usually) {
    return switch (json.text("outcome")) {
      case null -> usually;
      case "answered", "connected" -> Outcome.ANSWERED;
      case "missed", "no_answer" -> Outcome.NO_ANSWER;
      case "busy" -> Outcome.BUSY;
      case "failed" -> Outcome.FAILED;
      case "voicemail" -> Outcome.VOICEMAIL;
      case "logged" -> Outcome.LOGGED;
      case String other ->
          throw new IllegalArgumentException(
              "%s must be answered, missed, voicemail, connected, no_answer or logged, not '%s'"
                  .formatted(json.where("outcome"), other.toLowerCase(Locale.ROOT)));
    };
  }

  static ObjectNode appointment(Appointment appointment) {
    ObjectNode json = Put.object();
    json.put("id", appointment.id());
    Put.time(json, "start", appointment.start());
    Put.time(json, "end", appointment.end());
    Put.text(json, "date", appointment.date());
    Duration window = appointment.window();
    Put.duration(json, "windowMinutes", window, 60);
    for (Named person : appointment.staff()) {
      json.withArrayProperty("staff").add(MatterJson.named(person));
    }
    Put.text(json, "replaces", appointment.replaces());
    Put.text(json, "title", appointment.title());
    Put.text(json, "place", appointment.place());
    Put.time(json, "startedAt", appointment.startedAt());
    return json;
  }

  static Appointment appointment(Fields json) {
    return new Appointment(
        json.needed("id"),
        json.time("start"),
        json.time("end"),
        json.date("date"),
        json.duration("windowMinutes", 60),
        staff(json),
        json.text("replaces"),
        json.text("title"),
        json.text("place"),
        json.time("startedAt"));
  }

  /** People as objects; a bare text is an id. */
  private static List<Named> staff(Fields json) {
    List<Named> staff = new ArrayList<>();
    for (JsonNode item : json.list("staff")) {
      Named person =
          item.isTextual()
              ? Named.id(item.textValue())
              : Objects.requireNonNull(MatterJson.named(Fields.of(item)));
      if (person.id() == null && person.name() == null && person.email() == null) {
        throw new IllegalArgumentException(json.where("staff") + " holds somebody without a name");
      }
      staff.add(person);
    }
    return staff;
  }
}
