package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.fact.CaseId;
import dev.kept.lambda.aws.AwsPorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A day of the functions, played on a stage on which nothing is real but the functions: a promise
 * is made to a customer who is nobody's, nobody calls, and its maker is told. Whoever plays along
 * has loaded what that takes, as far as its own part goes.
 */
final class Play {

  private static final Instant PROMISED = Instant.parse("2026-03-09T14:10:00Z");
  private static final Instant TOO_LATE = Instant.parse("2026-03-11T18:00:00Z");
  private static final CaseId CASE = new CaseId("generic", "1");
  private static final String MAKER = "ana@firm.invalid";

  private static final int TIMES = 10;
  private static final String ALL_DONE = "\"batchItemFailures\":[]";

  private static final Map<String, String> SETTING =
      Map.ofEntries(
          Map.entry("TABLE_NAME", "stage"),
          Map.entry("TICKETS_QUEUE_URL", "https://sqs.invalid/tickets"),
          Map.entry("CALLS_QUEUE_URL", "https://sqs.invalid/calls"),
          Map.entry("CASES_QUEUE_URL", "https://sqs.invalid/cases"),
          Map.entry("DESKS_QUEUE_URL", "https://sqs.invalid/desks"),
          Map.entry("SHARDS", "1"),
          Map.entry("RETENTION_DAYS", "30"),
          Map.entry("SECRETS", "/stage"),
          Map.entry("LINK_KEYS", "/stage/links"),
          Map.entry("FORGET_KEYS", "/stage/forgotten"),
          Map.entry("OWNER", "owner@firm.invalid"),
          Map.entry("ZONE", "America/New_York"),
          Map.entry("HOURS", "mon-fri 09:00-17:00"),
          Map.entry("SINCE", "2026-01-05"),
          Map.entry("CONNECTIONS", "generic"),
          Map.entry("SENDER", "kept@firm.invalid"),
          Map.entry("BASE_URL", "https://kept.invalid"));

  private static final String OPENED =
      """
      {"kind":"ticket.opened","id":"1","at":"2026-03-09T14:00:00Z","case":"1","subject":"Ants",\
      "actor":{"role":"customer","id":"55","name":"Pat"},\
      "customer":{"id":"55","name":"Pat","email":"pat@home.invalid","phone":"(202) 555-0100"},\
      "text":{"format":"plain","value":"They are back."}}\
      """;

  private static final String REPLIED =
      """
      {"kind":"ticket.agent_replied","id":"2","at":"2026-03-09T14:09:00Z","case":"1",\
      "actor":{"role":"staff","id":"7","name":"Ana","email":"ana@firm.invalid"},\
      "customer":{"id":"55","name":"Pat"},"visibility":"public","text":{"format":"html",\
      "value":"<p>Thanks, Pat. We will call you tomorrow by noon, and I'll send the list.</p>"}}\
      """;

  private static final String CALLED =
      """
      {"kind":"call.ended","id":"3","at":"2026-03-09T14:09:30Z","direction":"outbound",\
      "outcome":"no_answer","duration":0,"actor":{"role":"staff","id":"7"},\
      "customer":{"phone":"+12025550100"}}\
      """;

  private Instant now = PROMISED;
  private final Wiring wiring = new Wiring(AwsPorts.onStage(Settings.read(SETTING), () -> now));

  /** An event comes to the door. */
  static void comesIn(Wiring real) {
    play(play ->
        play.expect(
            play.acts(WebhookHandler::new, PlayRequests.event("generic", REPLIED, PROMISED)),
            "\"statusCode\":202"));
  }

  /** Events out of the queue become facts, and a promise is heard. */
  static void isTakenIn(Wiring real) {
    play(play -> play.take(TicketEventsHandler::new, OPENED, REPLIED));
  }

  /** A call is told of, beside the case of whom it went to. */
  static void isCalled(Wiring real) {
    play(play -> play.take(CallbackEventsHandler::new, OPENED, REPLIED, CALLED));
  }

  /** The case wakes, too late for its promise. */
  static void wakes(Wiring real) {
    play(play -> {
      play.take(TicketEventsHandler::new, OPENED, REPLIED);
      play.wakeTooLate();
    });
  }

  /** Its maker is told. */
  static void isTold(Wiring real) {
    play(play -> {
      play.take(TicketEventsHandler::new, OPENED, REPLIED);
      play.wakeTooLate();
      play.now = play.now.plus(Duration.ofMinutes(1));
      String desks = batch(message("desk", MAKER), message("desk", "owner@firm.invalid"));
      play.expect(play.acts(DeskHandler::new, desks), ALL_DONE);
    });
  }

  /** Somebody looks at the case and at their desk, and at the board without a link. */
  static void isLookedAt(Wiring real) {
    play(play -> {
      play.take(TicketEventsHandler::new, OPENED, REPLIED);
      SignedLinks seals = new SignedLinks(() -> List.of(AwsPorts.secretOnStage()));
      SealedLinks links = new SealedLinks("https://kept.invalid", seals, () -> play.now);
      for (String link : List.of(links.toCase(CASE, MAKER), links.toDesk(MAKER))) {
        play.expect(play.acts(PagesHandler::new, PlayRequests.get(link)), "\"statusCode\":200");
      }
      var _ = play.acts(PagesHandler::new, PlayRequests.get("https://kept.invalid/"));
    });
  }

  /** The first time loads classes, the others let the JVM compile what is used most. */
  private static void play(Consumer<Play> scene) {
    Play play = new Play();
    for (int i = 0; i < TIMES; i++) {
      play.now = PROMISED;
      scene.accept(play);
    }
  }

  private void wakeTooLate() {
    now = TOO_LATE;
    expect(acts(WakeHandler::new, batch(message("case", CASE.text()))), ALL_DONE);
  }

  private void take(Function<Wiring, RequestStreamHandler> function, String... events) {
    String[] messages = new String[events.length];
    for (int i = 0; i < events.length; i++) {
      messages[i] = envelope(events[i]);
    }
    expect(acts(function, batch(messages)), ALL_DONE);
  }

  private String acts(Function<Wiring, RequestStreamHandler> function, String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function
          .apply(wiring)
          .handleRequest(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
              answer,
              new PlayContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private void expect(String answer, String part) {
    if (!answer.contains(part)) {
      throw new IllegalStateException("on the stage a function answered " + answer);
    }
  }

  private static String envelope(String event) {
    return Json.object(json -> {
      json.writeStringField("connection", "generic");
      json.writeStringField("received", PROMISED.toString());
      json.writeStringField("url", "");
      json.writeObjectFieldStart("headers");
      json.writeEndObject();
      json.writeStringField("body", event);
    });
  }

  private static String message(String key, String value) {
    return Json.object(json -> json.writeStringField(key, value));
  }

  private static String batch(String... bodies) {
    return List.of(bodies).stream()
        .map(body ->
            Json.object(json -> {
              json.writeStringField("messageId", "1");
              json.writeStringField("body", body);
            }))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }
}
