package dev.kept.lambda.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of what we send, by the scheme of standardwebhooks.com: HMAC-SHA256 over the
 * message's id, the seconds and the body. While a key is rotated, each signs, and the receiver
 * takes either.
 */
final class StandardWebhook {

  private static final String BEGINS = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private StandardWebhook() {}

  /**
   * The headers by which a receiver knows that it is from us, and that it has not had it before.
   *
   * @param id the same for each attempt
   * @param keys newest first, each {@code whsec_} and Base64 of 24 to 64 bytes
   */
  static Map<String, String> headers(String id, Instant now, String body, List<String> keys) {
    String seconds = Long.toString(now.getEpochSecond());
    String signed = id + "." + seconds + "." + body;
    String signatures =
        keys.stream().map(key -> "v1," + mac(key, signed)).collect(Collectors.joining(" "));
    return Map.of("webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", signatures);
  }

  private static String mac(String key, String signed) {
    byte[] bytes = bytes(key);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static byte[] bytes(String key) {
    String text = key.startsWith(BEGINS) ? key.substring(BEGINS.length()) : key;
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the key for events is not Base64 after whsec_", e);
    }
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "the key for events has %d bytes, not %d to %d"
              .formatted(bytes.length, SHORTEST, LONGEST));
    }
    return bytes;
  }
}
