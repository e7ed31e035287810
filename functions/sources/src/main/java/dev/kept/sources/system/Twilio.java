package dev.kept.sources.system;

import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Form;
import dev.kept.sources.json.Ids;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Twilio Voice. Four kinds of request come: the status of a call, the {@code <Dial action>} that
 * alone says whether a person was reached, a finished recording, and a request for a call back,
 * which only the address tells: its path ends in {@code callback-request}.
 */
final class Twilio implements Source {

  private static final String CALL_BACK = "callback-request";
  private static final long LONGEST_CALL = 86_400 * 7L;

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    Form form = Form.parse(new String(delivery.body(), StandardCharsets.UTF_8));
    if (!form.whole()) {
      return Normalised.unreadable("the body is no form: a part of it cannot be decoded");
    }
    String sid = value(form, "CallSid");
    if (sid == null) {
      return form.first("MessageSid") == null
          ? Normalised.unreadable("CallSid is missing: this is no request of Twilio Voice")
          : Normalised.ignored("a text message, not a call");
    }
    return new Request(delivery, setting, form, Ids.bounded(sid)).read();
  }

  private static @Nullable String value(Form form, String name) {
    String value = form.first(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private record Request(Delivery delivery, Setting setting, Form form, String sid) {

    Normalised read() {
      if (has("RecordingSid")) {
        return recording();
      }
      if (asksForCall()) {
        return callBack();
      }
      if (has("DialCallStatus")) {
        return dialled();
      }
      if (has("CallStatus")) {
        return status();
      }
      return has("AnsweredBy")
          ? Normalised.ignored("whether a machine answered; the end of the call tells it again")
          : Normalised.unreadable("neither CallStatus, DialCallStatus nor RecordingSid is there");
    }

    private boolean has(String name) {
      return get(name) != null;
    }

    private @Nullable String get(String name) {
      return value(form, name);
    }

    private String word(String name) {
      String value = get(name);
      return value == null ? "" : value;
    }

    /** The customer is who was rung when we rang, and who rang when we were. */
    private Direction direction() {
      return word("Direction").startsWith("outbound") ? Direction.OUTBOUND : Direction.INBOUND;
    }

    private boolean asksForCall() {
      String url = delivery.url();
      int end = url.length();
      for (char mark : new char[] {'?', '#'}) {
        int at = url.indexOf(mark);
        end = at >= 0 && at < end ? at : end;
      }
      String path = url.substring(0, end);
      return path.substring(path.lastIndexOf('/') + 1).equals(CALL_BACK);
    }

    private Normalised callBack() {
      if ("".equals(form.first("Digits"))) {
        return Normalised.ignored("the caller pressed nothing");
      }
      Call call = call(Direction.INBOUND, null, null);
      return Normalised.fact(
          new Fact.CallbackRequested(told(null, call).origin("callback.requested", sid), call));
    }

    private Normalised dialled() {
      if (direction() == Direction.OUTBOUND) {
        return Normalised.ignored("the other leg of a call that we placed tells how it went");
      }
      return switch (word("DialCallStatus")) {
        case "completed", "answered" ->
            "false".equals(get("DialBridged"))
                ? ended(null, Direction.INBOUND, Outcome.NO_ANSWER, null)
                : ended(null, Direction.INBOUND, Outcome.ANSWERED, seconds("DialCallDuration"));
        case "no-answer", "canceled" -> ended(null, Direction.INBOUND, Outcome.NO_ANSWER, null);
        case "busy" -> ended(null, Direction.INBOUND, Outcome.BUSY, null);
        case "failed" -> ended(null, Direction.INBOUND, Outcome.FAILED, null);
        case String other -> unknown("DialCallStatus", other);
      };
    }

    private Normalised status() {
      Instant at = Times.read(get("Timestamp"));
      Duration talk = seconds("CallDuration");
      Direction direction = direction();
      return switch (word("CallStatus")) {
        case "queued", "initiated", "ringing", "in-progress" ->
            Normalised.ignored("the call goes on: nothing has happened yet");
        case "completed" ->
            direction == Direction.INBOUND
                ? Normalised.ignored("a call to us ends so even if only a recording was heard")
                : ended(at, direction, reached(), talk);
        case "no-answer", "canceled" -> ended(at, direction, Outcome.NO_ANSWER, talk);
        case "busy" -> ended(at, direction, Outcome.BUSY, talk);
        case "failed" -> ended(at, direction, Outcome.FAILED, talk);
        case String other -> unknown("CallStatus", other);
      };
    }

    private Outcome reached() {
      String by = word("AnsweredBy");
      if (by.startsWith("machine")) {
        return Outcome.VOICEMAIL;
      }
      return by.equals("fax") ? Outcome.NO_ANSWER : Outcome.ANSWERED;
    }

    private Normalised unknown(String field, String value) {
      return Normalised.ignored(
          "%s '%s' is none that we know"
              .formatted(field, value.length() > 40 ? value.substring(0, 40) + "…" : value));
    }

    /** Only what a caller leaves after the tone is a voicemail; conversations are recorded too. */
    private Normalised recording() {
      String source = word("RecordingSource");
      String state = word("RecordingStatus");
      if (!source.isEmpty() && !source.equals("RecordVerb")) {
        return Normalised.ignored("a recording of a conversation, not a voicemail");
      }
      if (!state.isEmpty() && !state.equals("completed")) {
        return Normalised.ignored("the recording is " + (state.length() > 20 ? "other" : state));
      }
      Call call = call(Direction.INBOUND, Outcome.VOICEMAIL, seconds("RecordingDuration"));
      Told told = told(Times.read(get("RecordingStartTime")), call);
      if (!has("From")) {
        told = told.about(nobody());
      }
      return Normalised.fact(
          new Fact.CallEnded(told.origin("call.voicemail", word("RecordingSid")), call));
    }

    private static Matter nobody() {
      return new Matter(
          null, null, null, Customer.UNKNOWN, null, null, List.of(), List.of("customer"));
    }

    private Normalised ended(
        @Nullable Instant at, Direction direction, Outcome outcome, @Nullable Duration talk) {
      Call call = call(direction, outcome, talk);
      String kind = Kinds.ofCall(direction, outcome);
      return Normalised.fact(new Fact.CallEnded(told(at, call).origin(kind, sid), call));
    }

    private Call call(Direction direction, @Nullable Outcome outcome, @Nullable Duration talk) {
      boolean inbound = direction == Direction.INBOUND;
      return new Call(
          sid,
          direction,
          outcome,
          Numbers.e164(get(inbound ? "From" : "To"), setting.region()),
          Numbers.e164(get(inbound ? "To" : "From"), setting.region()),
          talk,
          null,
          null);
    }

    private Told told(@Nullable Instant at, Call call) {
      Customer customer = new Customer(null, null, null, call.number());
      return new Told(setting, delivery.received(), at, Person.UNKNOWN, Matter.of(customer));
    }

    private @Nullable Duration seconds(String name) {
      try {
        String value = get(name);
        long seconds = value == null ? -1 : Long.parseLong(value);
        return seconds < 0 || seconds > LONGEST_CALL ? null : Duration.ofSeconds(seconds);
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }
}
