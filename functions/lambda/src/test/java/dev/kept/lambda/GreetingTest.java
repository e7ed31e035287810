package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.policy.Connection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");
  private static final String SECRET = "a-secret-for-tests-only";

  private final Rig rig = Firm.rig(NOW);

  @BeforeEach
  void connects() {
    rig.secrets.put("s", List.of(SECRET));
    rig.store
        .policies()
        .push(
            Firm.policyWith(
                connection("front"),
                connection("ringcentral"),
                connection("housecall-pro"),
                connection("intercom"),
                connection("google-calendar")));
  }

  private static Connection connection(String system) {
    return new Connection(system, system, Firm.SINCE, Set.of("s"), null, Set.of());
  }

  private String ask(String system, Map<String, String> headers, String body) {
    return Rig.ask(
        new WebhookHandler(rig.wiring),
        Webhooks.event("POST", "/webhooks/" + system, headers, body, false));
  }

  @Test
  void frontHearsItsChallengeOnceItHasSignedIt() {
    Map<String, String> headers = front("{\"type\":\"sync\"}");
    headers.put("x-front-challenge", "ch-77");

    assertThat(ask("front", headers, "{\"type\":\"sync\"}"))
        .contains("\"statusCode\":200", "\"content-type\":\"text/plain", "\"body\":\"ch-77\"");

    headers.put("x-front-signature", "AAAA");
    assertThat(ask("front", headers, "{\"type\":\"sync\"}"))
        .contains("\"statusCode\":401")
        .doesNotContain("ch-77");
    assertThat(rig.queue).isEmpty();
  }

  @Test
  void ringCentralGetsItsTokenBackWithTheFirstRequestAlone() {
    assertThat(ask("ringcentral", Map.of("validation-token", "vt-5"), ""))
        .contains("\"statusCode\":200", "\"validation-token\":\"vt-5\"");
    assertThat(ask("ringcentral", Map.of("validation-token", "vt-5"), "{}"))
        .contains("\"statusCode\":401")
        .doesNotContain("vt-5");
    assertThat(ask("ringcentral", Map.of("validation-token", "a\r\nb: c"), ""))
        .contains("\"statusCode\":401");
    assertThat(ask("ringcentral", Map.of("validation-token", "x".repeat(1_001)), ""))
        .contains("\"statusCode\":401");
    assertThat(rig.queue).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Housecall Pro's ping        | housecall-pro   | {"foo":"bar"}              | 200 | 0
          Housecall Pro's event       | housecall-pro   | {"event":"job.completed"}  | 202 | 1
          the ping of another system  | intercom        | {"foo":"bar"}              | 202 | 1
          Intercom's ping             | intercom        | {"id":null,"topic":"ping"} | 200 | 0
          Intercom's event            | intercom        | {"data":{"topic":"ping"},"topic":"conversation.user.replied"} | 202 | 1
          no JSON                     | intercom        | ping                       | 202 | 1
          a list                      | housecall-pro   | [{"foo":"bar"}]            | 202 | 1
          Google's first push         | google-calendar | sync                       | 200 | 0
          Google's push               | google-calendar | exists                     | 202 | 1
          """)
  void aPingIsAnsweredAndNotQueued(
      String situation, String system, String body, int status, int queued) {
    Map<String, String> headers = new TreeMap<>();
    String sent = body;
    switch (system) {
      case "housecall-pro" -> {
        headers.put("api-timestamp", Long.toString(NOW.getEpochSecond()));
        headers.put("api-signature", hex("HmacSHA256", NOW.getEpochSecond() + "." + body));
      }
      case "intercom" -> headers.put("x-hub-signature", "sha1=" + hex("HmacSHA1", body));
      default -> {
        headers.put("x-goog-channel-token", SECRET);
        headers.put("x-goog-resource-state", body);
        sent = "";
      }
    }
    assertThat(ask(system, headers, sent)).as(situation).contains("\"statusCode\":" + status);
    assertThat(rig.queue).hasSize(queued);
  }

  @Test
  void aPingThatNobodySignedIsRefused() {
    assertThat(ask("housecall-pro", Map.of(), "{\"foo\":\"bar\"}")).contains("\"statusCode\":401");
    assertThat(ask("intercom", Map.of(), "{\"topic\":\"ping\"}")).contains("\"statusCode\":401");
    assertThat(ask("google-calendar", Map.of("x-goog-resource-state", "sync"), ""))
        .contains("\"statusCode\":401");
  }

  private static Map<String, String> front(String body) {
    Map<String, String> headers = new TreeMap<>();
    long millis = NOW.toEpochMilli();
    headers.put("x-front-request-timestamp", Long.toString(millis));
    headers.put(
        "x-front-signature",
        Base64.getEncoder().encodeToString(mac("HmacSHA256", millis + ":" + body)));
    return headers;
  }

  private static String hex(String algorithm, String text) {
    return HexFormat.of().formatHex(mac(algorithm, text));
  }

  private static byte[] mac(String algorithm, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
