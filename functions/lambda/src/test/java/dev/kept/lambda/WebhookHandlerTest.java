package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookHandlerTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");
  private static final String EVENT =
      """
      {"kind":"ticket.opened","id":"1","at":"2026-03-03T14:59:58Z","case":"812","subject":"Draughty window"}\
      """;

  private final Rig rig = Firm.rig(NOW);

  private String ask(String event) {
    return Rig.ask(new WebhookHandler(rig.wiring), event);
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.replaceAll(".*\"statusCode\":(\\d+).*", "$1"));
  }

  @Test
  void queuesAVerifiedEventAsItCame() {
    assertThat(status(ask(Webhooks.signed("/webhooks/desk", EVENT, NOW)))).isEqualTo(202);

    assertThat(rig.queue).hasSize(1);
    assertThat(rig.queue.getFirst().channel()).isEqualTo(Channel.TICKETS);
    Envelope envelope = Envelope.parse(rig.queue.getFirst().body());
    assertThat(envelope.body()).asString().isEqualTo(EVENT);
    assertThat(envelope.received()).isEqualTo(NOW);
    assertThat(envelope.headers())
        .containsOnlyKeys("content-type", "webhook-id", "webhook-timestamp");
  }

  @Test
  void putsWhatSeesCallsIntoTheQueueOfCalls() {
    assertThat(status(ask(Webhooks.signed("/webhooks/phones/status", EVENT, NOW)))).isEqualTo(202);

    assertThat(rig.queue).extracting(Rig.Waiting::channel).containsExactly(Channel.CALLS);
  }

  @Test
  void readsABodyInBase64() {
    Map<String, String> headers = Webhooks.headers(EVENT, Webhooks.SECRET, NOW);

    String answer = ask(Webhooks.event("POST", "/webhooks/desk", headers, EVENT, true));

    assertThat(status(answer)).isEqualTo(202);
    assertThat(Envelope.parse(rig.queue.getFirst().body()).body()).asString().isEqualTo(EVENT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          signed with another secret     | POST | /webhooks/desk  | another-secret          | 0   | 401
          signed an hour ago             | POST | /webhooks/desk  | a-secret-for-tests-only | 60  | 401
          to a connection nobody made    | POST | /webhooks/bees  | a-secret-for-tests-only | 0   | 404
          to no connection at all        | POST | /webhooks/      | a-secret-for-tests-only | 0   | 404
          to a name with tricks          | POST | /webhooks/../desk | a-secret-for-tests-only | 0 | 404
          fetched instead of sent        | GET  | /webhooks/desk  | a-secret-for-tests-only | 0   | 405
          """)
  void refusesAndKeepsNothing(
      String situation, String method, String path, String secret, int minutesAgo, int status) {
    Map<String, String> headers =
        Webhooks.headers(EVENT, secret, NOW.minusSeconds(60L * minutesAgo));

    String answer = ask(Webhooks.event(method, path, headers, EVENT, false));

    assertThat(status(answer)).isEqualTo(status);
    assertThat(rig.queue).isEmpty();
    assertThat(rig.store.aside().list(10)).isEmpty();
  }

  @Test
  void refusesWhatIsNotSigned() {
    assertThat(status(ask(Webhooks.event("POST", "/webhooks/desk", Map.of(), EVENT, false))))
        .isEqualTo(401);
    assertThat(rig.queue).isEmpty();
  }

  @Test
  void takesTheSecretBeforeWhileItIsRotated() {
    rig.secrets.put("/kept/webhooks/desk", List.of("the-next-secret", Webhooks.SECRET));

    assertThat(status(ask(Webhooks.signed("/webhooks/desk", EVENT, NOW)))).isEqualTo(202);
  }

  @Test
  void asksTheSenderToComeAgainWhileTheSecretIsMissing() {
    rig.secrets.clear();

    assertThat(status(ask(Webhooks.signed("/webhooks/desk", EVENT, NOW)))).isEqualTo(503);
    assertThat(rig.log.getLast()).contains("webhook.no-secret");
  }

  @Test
  void refusesABodyOfMoreThan900KiB() {
    String huge = "x".repeat(Reception.LARGEST_BODY + 1);

    assertThat(status(ask(Webhooks.signed("/webhooks/desk", huge, NOW)))).isEqualTo(413);
    assertThat(rig.queue).isEmpty();
  }

  static Stream<Arguments> units() {
    return Stream.of(
        arguments("quotation marks, which double when escaped", "\""),
        arguments("control characters, which escape to six", "\u0001"),
        arguments("letters of three bytes", "\u260E"),
        arguments("characters that no queue takes", "\uFFFF"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("units")
  void queuesTheLargestBodyWhateverItIsMadeOf(String situation, String unit) {
    int bytes = unit.getBytes(StandardCharsets.UTF_8).length;
    String body = unit.repeat(Reception.LARGEST_BODY / bytes);
    Map<String, String> headers = new TreeMap<>(Webhooks.headers(body, Webhooks.SECRET, NOW));

    String answer = ask(Webhooks.event("POST", "/webhooks/desk", headers, body, true));

    assertThat(status(answer)).isEqualTo(202);
    String message = rig.queue.getFirst().body();
    assertThat(message.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Queue.LARGEST);
    assertThat(message).doesNotContain("\uFFFF");
    assertThat(Envelope.parse(message).body()).asString().isEqualTo(body);
  }

  @Test
  void logsIdsAndNoWords() {
    ask(Webhooks.signed("/webhooks/desk", EVENT, NOW));
    rig.work();

    assertThat(String.join("\n", rig.log))
        .contains("\"event\":\"webhook.queued\"", "\"event\":\"fact.taken\"", "desk:812")
        .doesNotContain("Draughty", Webhooks.SECRET);
  }

  @Test
  void marksWhatItQueuedSoThatTheLogLeadsFromTheDoorToTheFact() {
    ask(Webhooks.signed("/webhooks/desk", EVENT, NOW));
    rig.work();

    assertThat(LogLines.of(rig.log, "webhook.queued"))
        .singleElement()
        .satisfies(queued ->
            assertThat(LogLines.of(rig.log, "fact.taken"))
                .isNotEmpty()
                .allMatch(taken -> taken.path("mark").equals(queued.path("mark"))));
  }
}
