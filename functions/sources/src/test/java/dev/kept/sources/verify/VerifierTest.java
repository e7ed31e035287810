package dev.kept.sources.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.sources.Delivery;
import dev.kept.sources.verify.Verdict.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final String SECRET = "harbour-lantern-94";
  private static final String BODY = "{\"hello\":\"wörld\",\"n\":9007199254740993}";

  /** Signed here by hand, as each maker documents it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "zendesk, X-Zendesk-Webhook-Signature, X-Zendesk-Webhook-Signature-Timestamp, iso, T+B, "
        + "HmacSHA256, base64, ''",
    "front, X-Front-Signature, X-Front-Request-Timestamp, millis, T:B, HmacSHA256, base64, ''",
    "front, X-Front-Signature, '', '', B, HmacSHA1, base64, ''",
    "chatwoot, X-Chatwoot-Signature, X-Chatwoot-Timestamp, seconds, T.B, HmacSHA256, hex, sha256=",
    "housecall-pro, Api-Signature, Api-Timestamp, seconds, T.B, HmacSHA256, hex, ''",
    "intercom, X-Hub-Signature, '', '', B, HmacSHA1, hex, sha1=",
    "zammad, X-Hub-Signature, '', '', B, HmacSHA1, hex, sha1=",
    "jira-service-management, X-Hub-Signature, '', '', B, HmacSHA256, hex, sha256=",
    "help-scout, X-HelpScout-Signature, '', '', B, HmacSHA1, base64, ''",
    "jobber, X-Jobber-Hmac-SHA256, '', '', B, HmacSHA256, base64, ''",
    "hubspot, X-HubSpot-Signature-v3, X-HubSpot-Request-Timestamp, millis, MUBT, HmacSHA256, "
        + "base64, ''",
    "twilio, X-Twilio-Signature, '', '', U, HmacSHA1, base64, ''",
  })
  void everySchemeVerifiesItsOwnAndRefusesEveryFlippedBit(
      String system,
      String header,
      String timeHeader,
      String form,
      String shape,
      String algorithm,
      String encoding,
      String prefix) {
    String url = "https://kept.example.com/webhooks/" + system + "?a=1";
    String time = time(form, NOW);
    String body = shape.equals("U") ? "From=%2B12025550143&CallSid=CA7&Empty=" : BODY;
    String content = content(shape, time, body, url);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(header, prefix + sign(algorithm, SECRET, content, encoding));
    if (!timeHeader.isEmpty()) {
      headers.put(timeHeader, time);
    }
    Verifier verifier = new Verifier(Schemes.of(system), Secrets.of(SECRET), null);
    Delivery delivery = delivery(url, headers, utf8(body));
    assertThat(verifier.verify(delivery, NOW)).isInstanceOf(Verdict.Verified.class);

    byte[] bytes = utf8(body);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      boolean sameForm = shape.equals("U") && isSameForm(body, flipped);
      assertThat(verifier.verify(delivery(url, headers, flipped), NOW).verified())
          .as("bit %d of the body", bit)
          .isEqualTo(sameForm);
    }
    for (Map.Entry<String, String> entry : headers.entrySet()) {
      for (int bit = 0; bit < entry.getValue().length() * 7; bit++) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        char[] value = entry.getValue().toCharArray();
        value[bit / 7] ^= (char) (1 << (bit % 7));
        changed.put(entry.getKey(), new String(value));
        assertThat(verifier.verify(delivery(url, changed, bytes), NOW).verified())
            .as("bit %d of %s", bit, entry.getKey())
            .isFalse();
      }
    }
    for (int bit = 0; bit < SECRET.length() * 7; bit++) {
      char[] value = SECRET.toCharArray();
      value[bit / 7] ^= (char) (1 << (bit % 7));
      Verifier other = new Verifier(Schemes.of(system), Secrets.of(new String(value)), null);
      assertThat(other.verify(delivery, NOW).verified()).as("bit %d of the secret", bit).isFalse();
    }
  }

  /** An escape in small letters stands for the same field, and fields are what Twilio signs. */
  private static boolean isSameForm(String body, byte[] flipped) {
    return new String(flipped, StandardCharsets.UTF_8).equalsIgnoreCase(body)
        && new String(flipped, StandardCharsets.UTF_8).contains("%2b");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at once                       | PT0S      | true
          just within the window        | PT5M      | true
          a second too late             | PT5M1S    | false
          replayed the next day         | PT24H     | false
          from a clock a bit ahead      | PT-2M     | true
          from a clock far ahead        | PT-6M     | false
          """)
  void aSignedTimeMustBeNear(String situation, Duration later, boolean verified) {
    Map<String, String> headers = zendesk(SECRET, NOW.toString());
    Verdict verdict =
        new Verifier(Schemes.of("zendesk"), Secrets.of(SECRET), null)
            .verify(delivery("", headers, utf8(BODY)), NOW.plus(later));
    assertThat(verdict.verified()).as(situation).isEqualTo(verified);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "99999999999999999999", "2026-13-01T00:00:00Z"})
  void aSignedTimeThatCannotBeReadIsRefused(String time) {
    Verdict verdict =
        new Verifier(Schemes.of("zendesk"), Secrets.of(SECRET), null)
            .verify(delivery("", zendesk(SECRET, time), utf8(BODY)), NOW);
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(((Verdict.Refused) verdict).reason()).isEqualTo(Reason.WRONG_TIME);
  }

  @Test
  void bothSecretsHoldWhileOneIsRotated() {
    Secrets secrets = Secrets.of("the new one", SECRET);
    Verifier verifier = new Verifier(Schemes.of("zendesk"), secrets, null);
    assertThat(
            verifier
                .verify(delivery("", zendesk(SECRET, NOW.toString()), utf8(BODY)), NOW)
                .verified())
        .isTrue();
    assertThat(
            verifier
                .verify(delivery("", zendesk("the new one", NOW.toString()), utf8(BODY)), NOW)
                .verified())
        .isTrue();
    assertThat(secrets.toString()).doesNotContain(SECRET);
  }

  @Test
  void aSecretThatItsMakerHasPublishedIsRefused() {
    String published = Base64.getEncoder().encodeToString(utf8("this_secret_is_for_testing_only"));
    Verdict verdict =
        new Verifier(Schemes.of("zendesk"), Secrets.of(published), null)
            .verify(delivery("", zendesk(published, NOW.toString()), utf8(BODY)), NOW);
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(((Verdict.Refused) verdict).reason()).isEqualTo(Reason.NO_SECRET);
    assertThat(((Verdict.Refused) verdict).words()).contains("published");
  }

  @Test
  void nothingIsVerifiedWithoutASecretOrASignature() {
    Delivery bare = delivery("", Map.of(), utf8(BODY));
    assertThat(new Verifier(Schemes.of("zendesk"), Secrets.of(" "), null).verify(bare, NOW))
        .isEqualTo(
            new Verdict.Refused(Reason.NO_SECRET, "no secret is configured for this connection"));
    for (String system : List.of("zendesk", "front", "aircall", "dialpad", "calendly", "nobody")) {
      Verdict verdict =
          new Verifier(Schemes.of(system), Secrets.of(SECRET), null).verify(bare, NOW);
      assertThat(((Verdict.Refused) verdict).reason()).isEqualTo(Reason.NO_SIGNATURE);
    }
  }

  @Test
  void theConfiguredAddressIsWhatWasSigned() {
    String outside = "https://hooks.example.com/twilio";
    String content = outside + "?x=1" + "CallSidCA7";
    Map<String, String> headers =
        Map.of("X-Twilio-Signature", sign("HmacSHA1", SECRET, content, "base64"));
    Delivery behindGateway =
        delivery("https://abc.internal/prod/twilio?x=1", headers, utf8("CallSid=CA7"));
    assertThat(
            new Verifier(Schemes.of("twilio"), Secrets.of(SECRET), outside)
                .verify(behindGateway, NOW)
                .verified())
        .isTrue();
    assertThat(
            new Verifier(Schemes.of("twilio"), Secrets.of(SECRET), null)
                .verify(behindGateway, NOW)
                .verified())
        .isFalse();
  }

  @Test
  void standardWebhooksTakesOneOfSeveralSignaturesAndDecodesItsSecret() {
    byte[] key = utf8("twenty-four bytes of key");
    String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
    String content = "msg_7." + NOW.getEpochSecond() + "." + BODY;
    String signature =
        sign("HmacSHA256", new String(key, StandardCharsets.UTF_8), content, "base64");
    Map<String, String> headers =
        Map.of(
            "webhook-id",
            "msg_7",
            "webhook-timestamp",
            Long.toString(NOW.getEpochSecond()),
            "webhook-signature",
            "v1,AAAA v1," + signature);
    Verifier verifier = new Verifier(Schemes.of("generic"), Secrets.of(secret), null);
    assertThat(verifier.verify(delivery("", headers, utf8(BODY)), NOW).verified()).isTrue();
    Map<String, String> otherVersion = new LinkedHashMap<>(headers);
    otherVersion.put("webhook-signature", "v2," + signature);
    assertThat(verifier.verify(delivery("", otherVersion, utf8(BODY)), NOW).verified()).isFalse();
  }

  @Test
  void aTokenInTheBodyMustBeTheSame() {
    Verifier verifier = new Verifier(Schemes.of("aircall"), Secrets.of(SECRET), null);
    assertThat(verifier.verify(body("{\"token\":\"" + SECRET + "\"}"), NOW).verified()).isTrue();
    assertThat(verifier.verify(body("{\"token\":\"" + SECRET + "x\"}"), NOW).verified()).isFalse();
    assertThat(verifier.verify(body("{\"token\":7}"), NOW).verified()).isFalse();
    assertThat(verifier.verify(body("no json"), NOW).verified()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"HS256, true", "none, false", "HS512, false"})
  void aWebTokenIsTakenOnlyAsHs256(String algorithm, boolean verified) {
    String claims = "{\"event_timestamp\":" + NOW.toEpochMilli() + "}";
    String head = url64("{\"alg\":\"" + algorithm + "\"}");
    String content = head + "." + url64(claims);
    String signature = sign("HmacSHA256", SECRET, content, "url64");
    Verifier verifier = new Verifier(Schemes.of("dialpad"), Secrets.of(SECRET), null);
    assertThat(verifier.verify(body(content + "." + signature), NOW).verified())
        .isEqualTo(verified);
    assertThat(verifier.verify(body(content + "."), NOW).verified()).isFalse();
    assertThat(verifier.verify(body(content + "." + signature), NOW.plusSeconds(3_600)).verified())
        .isFalse();
  }

  private static Map<String, String> zendesk(String secret, String time) {
    return Map.of(
        "X-Zendesk-Webhook-Signature",
        sign("HmacSHA256", secret, time + BODY, "base64"),
        "X-Zendesk-Webhook-Signature-Timestamp",
        time);
  }

  private static String content(String shape, String time, String body, String url) {
    return switch (shape) {
      case "B" -> body;
      case "T+B" -> time + body;
      case "T.B" -> time + "." + body;
      case "T:B" -> time + ":" + body;
      case "MUBT" -> "POST" + url + body + time;
      case "U" -> url + "CallSidCA7" + "Empty" + "From+12025550143";
      default -> throw new AssertionError(shape);
    };
  }

  private static String time(String form, Instant time) {
    return switch (form) {
      case "iso" -> time.toString();
      case "seconds" -> Long.toString(time.getEpochSecond());
      case "millis" -> Long.toString(time.toEpochMilli());
      default -> "";
    };
  }

  private static String sign(String algorithm, String secret, String content, String encoding) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(utf8(secret), algorithm));
      byte[] made = mac.doFinal(utf8(content));
      return switch (encoding) {
        case "hex" -> HexFormat.of().formatHex(made);
        case "base64" -> Base64.getEncoder().encodeToString(made);
        default -> Base64.getUrlEncoder().withoutPadding().encodeToString(made);
      };
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String url64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(text));
  }

  private static Delivery body(String body) {
    return delivery("", Map.of(), utf8(body));
  }

  private static Delivery delivery(String url, Map<String, String> headers, byte[] body) {
    return new Delivery("POST", url, headers, body, NOW);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
