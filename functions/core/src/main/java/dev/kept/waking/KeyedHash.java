package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for a name without telling it: HMAC-SHA256 under a key that is kept elsewhere, so that
 * whoever has the hashes alone cannot try all telephone numbers.
 */
public final class KeyedHash {

  /** Keys are at least this long, in characters. */
  public static final int SHORTEST_KEY = 32;

  private final Supplier<List<String>> keys;

  /**
   * Hashes under these keys.
   *
   * @param keys newest first; the first one hashes, and what an older one hashed is still known
   */
  public KeyedHash(Supplier<List<String>> keys) {
    this.keys = keys;
  }

  /** The hash of a customer under the newest key. */
  public String of(CustomerKey key) {
    return hash(keys.get().getFirst(), "customer " + key.text());
  }

  /** The hash of a case under the newest key. */
  public String of(CaseId caseId) {
    return hash(keys.get().getFirst(), "case " + caseId.text());
  }

  /** The hash under every key that is still held. */
  List<String> all(CustomerKey key) {
    return keys.get().stream().map(secret -> hash(secret, "customer " + key.text())).toList();
  }

  /** The hash under every key that is still held. */
  List<String> all(CaseId caseId) {
    return keys.get().stream().map(secret -> hash(secret, "case " + caseId.text())).toList();
  }

  private static String hash(String key, String text) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "a key for those who were forgotten has at least %d characters, not %d"
              .formatted(SHORTEST_KEY, key.length()));
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
