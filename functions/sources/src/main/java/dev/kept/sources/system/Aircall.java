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
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Aircall. A call is told when it has ended, half a minute after the hang-up; there is no event of
 * its own for a missed one. Its {@code duration} counts the ringing, so it is not used.
 */
final class Aircall implements Source {

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      String event = Look.text(body, "event");
      if (event == null) {
        return Normalised.unreadable("event is missing");
      }
      return switch (event) {
        case "call.ended" -> ended(body.path("data"), delivery, setting);
        case "call.voicemail_left" -> voicemail(body, delivery, setting);
        default -> Normalised.ignored("only the end of a call and a voicemail are news");
      };
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised ended(JsonNode data, Delivery delivery, Setting setting) {
    Instant started = Times.read(data.get("started_at"));
    Instant answered = Times.read(data.get("answered_at"));
    Instant ended = Times.read(data.get("ended_at"));
    boolean inbound = isInbound(data);
    Call call =
        call(
            data,
            setting,
            answered != null ? Outcome.ANSWERED : Outcome.NO_ANSWER,
            Spans.between(answered, ended),
            Spans.between(started, answered != null ? answered : ended),
            answered == null && inbound ? Look.name(data, "missed_call_reason") : null);
    Told told = told(data, call, ended, delivery, setting);
    return Normalised.fact(
        new Fact.CallEnded(
            told.origin(Kinds.ofCall(call.direction(), call.outcome()), call.id()), call));
  }

  /** Comes besides the end of the call, in either order. Its link dies in an hour. */
  private static Normalised voicemail(JsonNode body, Delivery delivery, Setting setting) {
    JsonNode data = body.path("data");
    Call call = call(data, setting, Outcome.VOICEMAIL, null, null, null);
    Told told = told(data, call, Times.read(body.get("timestamp")), delivery, setting);
    return Normalised.fact(
        new Fact.CallEnded(told.origin("call.voicemail", call.id() + ":voicemail"), call));
  }

  private static Call call(
      JsonNode data,
      Setting setting,
      Outcome outcome,
      @Nullable Duration talk,
      @Nullable Duration waited,
      @Nullable String reason) {
    String id = Look.id(data, "id");
    if (id == null) {
      throw new IllegalArgumentException("data.id is missing");
    }
    return new Call(
        id,
        outcome == Outcome.VOICEMAIL || isInbound(data) ? Direction.INBOUND : Direction.OUTBOUND,
        outcome,
        Numbers.e164(Look.text(data, "raw_digits"), setting.region()),
        Numbers.e164(Look.text(data, "number", "digits"), setting.region()),
        talk,
        waited,
        reason);
  }

  private static boolean isInbound(JsonNode data) {
    return !"outbound".equals(Look.text(data, "direction"));
  }

  private static Told told(
      JsonNode data, Call call, @Nullable Instant at, Delivery delivery, Setting setting) {
    JsonNode contact = data.path("contact");
    Customer customer =
        new Customer(
            Look.id(contact, "id"),
            Names.joined(Look.name(contact, "first_name"), Look.name(contact, "last_name")),
            Look.name(contact.path("emails").path(0), "value"),
            call.number());
    JsonNode user = data.path("user");
    Person who = user.isObject() ? Names.person(Role.STAFF, user) : Person.UNKNOWN;
    return new Told(setting, delivery.received(), at, who, Matter.of(customer));
  }
}
