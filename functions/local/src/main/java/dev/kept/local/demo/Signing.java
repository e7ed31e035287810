package dev.kept.local.demo;

import dev.kept.policy.Connection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a story's event as its system does, with the secret that only stories know. */
public final class Signing {

  /** Signs nothing but stories: it stands here for everybody to read. */
  public static final String SECRET = "whsec_c3RvcmllcyBhcmUgc2lnbmVkIHdpdGggdGhpcw==";

  private static final String SIGNATURE = "{{signature}}";
  private static final String TIMESTAMP = "{{timestamp}}";

  private Signing() {}

  /** The headers of an event with its time and signature filled in. */
  public static Map<String, String> headers(StoryEvent event, Connection connection, String url) {
    boolean seconds = connection.system().equals("generic");
    String timestamp = timestamp(event.at(), seconds);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    event
        .headers()
        .forEach((name, value) -> headers.put(name, value.replace(TIMESTAMP, timestamp)));
    if (headers.containsValue(SIGNATURE)) {
      String signature = signature(event, connection.system(), url, timestamp, headers);
      headers.replaceAll((_, value) -> value.equals(SIGNATURE) ? signature : value);
    }
    return headers;
  }

  private static String timestamp(Instant at, boolean seconds) {
    return seconds ? Long.toString(at.getEpochSecond()) : at.toString();
  }

  private static String signature(
      StoryEvent event, String system, String url, String timestamp, Map<String, String> headers) {
    byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
    String body = new String(event.body(), StandardCharsets.UTF_8);
    return switch (system) {
      case "zendesk" -> mac("HmacSHA256", secret, timestamp + body);
      case "twilio" -> mac("HmacSHA1", secret, url + sortedForm(body));
      case "generic" ->
          "v1,"
              + mac(
                  "HmacSHA256",
                  Base64.getDecoder().decode(SECRET.substring("whsec_".length())),
                  headers.getOrDefault("webhook-id", "") + "." + timestamp + "." + body);
      default ->
          throw new IllegalArgumentException(
              "%s: stories cannot sign for '%s' yet".formatted(event.file(), system));
    };
  }

  /** Each field's name and value, by name, with nothing between. */
  private static String sortedForm(String body) {
    Map<String, String> fields = new TreeMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    StringBuilder text = new StringBuilder();
    fields.forEach((name, value) -> text.append(name).append(value));
    return text.toString();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String mac(String algorithm, byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
