package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Contact events of Amazon Connect, as EventBridge brings them. Their keys come in more than one
 * case, and 1970 is their "never". The customer's number is mostly not in them, and must be
 * fetched.
 */
final class AmazonConnect implements Source {

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode event = AnyCase.lower(Json.parse(delivery.body()));
      JsonNode detail = event.path("detail");
      String type = Look.text(detail, "eventtype");
      if (type == null) {
        return Normalised.unreadable("detail.eventType is missing: this is no contact event");
      }
      if (!"VOICE".equalsIgnoreCase(Look.text(detail, "channel"))) {
        return Normalised.ignored("a chat or a task, not a call");
      }
      String id = Look.id(detail, "contactid");
      return id == null
          ? Normalised.unreadable("detail.contactId is missing")
          : new Contact(detail, Times.read(event.get("time")), id, delivery, setting).read(type);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /**
   * One event of one contact.
   *
   * @param time of the envelope; the event's own times are finer
   */
  private record Contact(
      JsonNode detail, @Nullable Instant time, String id, Delivery delivery, Setting setting) {

    Normalised read(String type) {
      if ("MONITOR".equalsIgnoreCase(Look.text(detail, "initiationmethod"))) {
        return Normalised.ignored("somebody listens in: no call of its own");
      }
      return switch (type.toUpperCase(Locale.ROOT)) {
        case "INITIATED" -> initiated();
        case "CONNECTED_TO_AGENT" -> Normalised.fact(connected());
        case "DISCONNECTED" -> disconnected();
        default -> Normalised.ignored("the contact goes on: nothing has happened yet");
      };
    }

    /** A call back that waits in a queue is a contact of its own, begun when it was asked for. */
    private Normalised initiated() {
      if (!isCallback()) {
        return Normalised.ignored("a call began: nothing has happened yet");
      }
      Call call = call(Direction.OUTBOUND, null, null, null);
      Told told = told(when("initiationtimestamp"), Person.UNKNOWN);
      return Normalised.fact(
          new Fact.CallbackRequested(told.origin("callback.requested", id), call));
    }

    private Fact connected() {
      Instant at = when("agentinfo", "connectedtoagenttimestamp");
      Direction direction = rang() ? Direction.OUTBOUND : Direction.INBOUND;
      Duration waited = rang() ? null : Spans.between(enqueued(), at);
      Call call = call(direction, Outcome.ANSWERED, waited, null);
      String agent = Look.id(detail, "agentinfo", "agentarn");
      Person who = agent == null ? Person.UNKNOWN : new Person(Role.STAFF, agent, null, null);
      return new Fact.CallEnded(
          told(at, who).origin(Kinds.ofCall(direction, Outcome.ANSWERED), id + ":agent"), call);
    }

    /** Whoever hung up in the menu never waited for a person. */
    private Normalised disconnected() {
      boolean queued = detail.path("queueinfo").isObject();
      boolean taken = detail.path("agentinfo").isObject();
      if (rang() || taken || !queued) {
        return Normalised.ignored(
            taken ? "the end of a call that was answered" : "it ended before anyone was asked for");
      }
      Instant at = when("disconnecttimestamp");
      Call call =
          call(
              Direction.INBOUND,
              Outcome.NO_ANSWER,
              Spans.between(enqueued(), at),
              Look.name(detail, "disconnectreason"));
      return Normalised.fact(
          new Fact.CallEnded(told(at, Person.UNKNOWN).origin("call.missed", id + ":missed"), call));
    }

    private boolean isCallback() {
      return "CALLBACK".equalsIgnoreCase(Look.text(detail, "initiationmethod"));
    }

    /** We rang the customer; what begins a call by the interface always does. */
    private boolean rang() {
      String method = Look.text(detail, "initiationmethod");
      return isCallback() || "OUTBOUND".equalsIgnoreCase(method) || "API".equalsIgnoreCase(method);
    }

    private @Nullable Instant enqueued() {
      return Times.read(Look.at(detail, "queueinfo", "enqueuetimestamp"));
    }

    private @Nullable Instant when(String... path) {
      Instant own = Times.read(Look.at(detail, path));
      return own == null ? time : own;
    }

    private Call call(
        Direction direction,
        @Nullable Outcome outcome,
        @Nullable Duration waited,
        @Nullable String reason) {
      String line = Look.text(detail, "tags", "aws:connect:systemendpoint");
      return new Call(
              id,
              direction,
              outcome,
              number(),
              Numbers.e164(line, setting.region()),
              null,
              waited,
              reason)
          .after(Look.id(detail, "previouscontactid"));
    }

    private @Nullable String number() {
      return Numbers.e164(Look.text(detail, "customerendpoint", "address"), setting.region());
    }

    private Told told(@Nullable Instant at, Person who) {
      String queue = Look.id(detail, "queueinfo", "queuearn");
      String number = number();
      Matter matter =
          new Matter(
              null,
              null,
              null,
              new Customer(null, null, null, number),
              null,
              queue == null ? null : Named.id(queue),
              List.of(),
              number == null ? List.of("customer") : List.of());
      return new Told(setting, delivery.received(), at, who, matter);
    }
  }
}
