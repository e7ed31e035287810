package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can send to the door, however large, packed or odd. */
class HostileRequestsTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");
  private static final int MEGABYTE = 1024 * 1024;

  private final Rig rig = Firm.rig(NOW);

  private int status(String event) {
    return Integer.parseInt(
        Rig.ask(new WebhookHandler(rig.wiring), event)
            .replaceAll("(?s).*\"statusCode\":(\\d+).*", "$1"));
  }

  /** API Gateway takes ten, and Lambda six; each is refused before its signature is looked at. */
  @ParameterizedTest
  @ValueSource(ints = {1, 6, 10})
  void aBodyOfMegabytesIsRefusedAtTheDoor(int megabytes) {
    String body = "x".repeat(megabytes * MEGABYTE);

    assertThat(status(Webhooks.signed("/webhooks/desk", body, NOW))).isEqualTo(413);
    assertThat(status(Webhooks.event("POST", "/webhooks/desk", Map.of(), body, true)))
        .isEqualTo(413);
    assertThat(rig.queue).isEmpty();
    assertThat(rig.log).allMatch(line -> line.length() < 300);
  }

  @Test
  void headersLargerThanAQueueTakesAreRefused() {
    String body = "{}";
    Map<String, String> headers = new TreeMap<>(Webhooks.headers(body, Webhooks.SECRET, NOW));
    headers.put("x-large", "x".repeat(2 * MEGABYTE));

    assertThat(status(Webhooks.event("POST", "/webhooks/desk", headers, body, false)))
        .isEqualTo(413);
    assertThat(rig.queue).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          another charset than it says  | application/json; charset=utf-16 | identity
          a charset that there is not   | application/json; charset=kept   | identity
          no JSON at all                | text/html                        | identity
          packed, which nobody unpacks  | application/json                 | gzip
          """)
  void whatIsSignedAndCannotBeReadIsSetAsideWhole(String situation, String type, String encoding) {
    String body =
        encoding.equals("gzip")
            ? new String(gzip("{\"kind\":\"ticket.opened\"}"), StandardCharsets.ISO_8859_1)
            : "<p>no event</p>";
    Map<String, String> headers = new TreeMap<>(Webhooks.headers(body, Webhooks.SECRET, NOW));
    headers.put("content-type", type);
    headers.put("content-encoding", encoding);

    assertThat(status(Webhooks.event("POST", "/webhooks/desk", headers, body, true)))
        .isEqualTo(202);
    rig.work();

    assertThat(rig.store.aside().list(10)).hasSize(1);
    assertThat(String.join("\n", rig.log)).doesNotContain("no event");
  }

  /** It would be a thousand times as large unpacked. */
  private static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.repeat(10_000).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * Nothing is kept of what nobody signed, and nothing of it is repeated, however often it comes.
   */
  @Test
  void aFloodThatNobodySignedLeavesNothing() {
    WebhookHandler door = new WebhookHandler(rig.wiring);
    String event =
        Webhooks.event(
            "POST",
            "/webhooks/desk",
            Map.of("webhook-id", "m", "webhook-signature", "v1,AAAA"),
            Base64.getEncoder().encodeToString("Dana Whitlock".getBytes(StandardCharsets.UTF_8)),
            true);
    for (int i = 0; i < 500; i++) {
      assertThat(Rig.ask(door, event)).contains("\"statusCode\":401").doesNotContain("Dana");
    }

    assertThat(rig.queue).isEmpty();
    assertThat(rig.store.aside().list(1)).isEmpty();
    assertThat(String.join("\n", rig.log)).doesNotContain("Dana");
  }
}
