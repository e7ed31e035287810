package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import dev.kept.sources.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dialpad. The body is JSON, or a token around it where a secret is set. A call to a group rings
 * every member by a leg of its own; all legs become one call, under the id at which it came in, so
 * that a leg that nobody took is settled by the one that somebody did.
 */
final class Dialpad implements Source {

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = DialpadBody.read(delivery.body());
      String state = Look.text(body, "state");
      if (state == null) {
        return Normalised.unreadable("state is missing: this is no call event");
      }
      if ("user".equals(Look.text(body, "contact", "type"))) {
        return Normalised.ignored("a call between colleagues");
      }
      return new Event(body, delivery, setting, id(body)).read(state);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static String id(JsonNode body) {
    return Stream.of("entry_point_call_id", "master_call_id", "call_id")
        .flatMap(key -> Stream.ofNullable(Look.person(body, key)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("call_id is missing"));
  }

  private record Event(JsonNode body, Delivery delivery, Setting setting, String id) {

    Normalised read(String state) {
      return switch (state) {
        case "hangup" -> hangup();
        case "missed" -> ended(Outcome.NO_ANSWER);
        case "voicemail_uploaded" -> voicemail();
        case "callback_requested" -> callBack();
        default -> Normalised.ignored("a call has this state on its way: it tells no end");
      };
    }

    private Normalised hangup() {
      if (isAnswered()) {
        return ended(Outcome.ANSWERED);
      }
      return direction() == Direction.OUTBOUND
          ? ended(Outcome.NO_ANSWER)
          : Normalised.ignored("nobody answered: that is told as missed, or as a voicemail");
    }

    /** Menus and queues connect calls too: a person's telephone must have been on the line. */
    private boolean isAnswered() {
      boolean connected = time("date_connected") != null;
      return connected
          && (direction() == Direction.OUTBOUND
              || isPerson()
              || Look.person(body, "operator_call_id") != null);
    }

    private boolean isPerson() {
      return "user".equals(Look.text(body, "target", "type"));
    }

    private Direction direction() {
      return "outbound".equals(Look.text(body, "direction"))
          ? Direction.OUTBOUND
          : Direction.INBOUND;
    }

    private Normalised ended(Outcome outcome) {
      boolean answered = outcome == Outcome.ANSWERED;
      Instant until = time(answered ? "date_connected" : "date_ended");
      boolean rings = answered || direction() == Direction.INBOUND;
      Call call =
          call(
              direction(),
              outcome,
              answered ? talk() : null,
              rings ? Spans.between(time("date_started"), until) : null);
      Person who = answered && isPerson() ? Names.person(Role.STAFF, body.path("target")) : null;
      Told told = told(time("date_ended"), who == null ? Person.UNKNOWN : who, call);
      return Normalised.fact(
          new Fact.CallEnded(told.origin(Kinds.ofCall(call.direction(), outcome), id), call));
    }

    private Normalised voicemail() {
      Call call =
          call(Direction.INBOUND, Outcome.VOICEMAIL, null, null)
              .noted(Texts.spoken(Look.text(body, "transcription_text")));
      Told told = told(time("date_ended"), Person.UNKNOWN, call);
      return Normalised.fact(
          new Fact.CallEnded(told.origin("call.voicemail", id + ":voicemail"), call));
    }

    private Normalised callBack() {
      Call call = call(Direction.INBOUND, null, null, null);
      Told told = told(time("event_timestamp"), Person.UNKNOWN, call);
      return Normalised.fact(
          new Fact.CallbackRequested(told.origin("callback.requested", id), call));
    }

    private Call call(
        Direction direction,
        @Nullable Outcome outcome,
        @Nullable Duration talk,
        @Nullable Duration waited) {
      return new Call(
          id,
          direction,
          outcome,
          number("external_number"),
          number("internal_number"),
          talk,
          waited,
          null);
    }

    private Told told(@Nullable Instant at, Person who, Call call) {
      JsonNode contact = body.path("contact");
      Customer customer =
          new Customer(
              Look.id(contact, "id"),
              Look.name(contact, "name"),
              Look.name(contact, "email"),
              call.number());
      Instant when = at == null ? time("event_timestamp") : at;
      return new Told(setting, delivery.received(), when, who, Matter.of(customer));
    }

    private @Nullable String number(String key) {
      return Numbers.e164(Look.text(body, key), setting.region());
    }

    private @Nullable Instant time(String key) {
      return Times.read(body.get(key));
    }

    /** In milliseconds, without the ringing. */
    private @Nullable Duration talk() {
      JsonNode millis = body.path("talk_time");
      return millis.isNumber() && millis.canConvertToLong()
          ? Spans.sane(Duration.ofMillis(millis.longValue()))
          : Spans.between(time("date_connected"), time("date_ended"));
    }
  }
}
