package dev.kept.lambda;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that stand in links: who may see what, and until when, sealed with HMAC-SHA256. A token is
 * {@code kid.claim.seal}; the key's id is the beginning of its hash, so a rotated key needs no name
 * and the one before goes on opening what it sealed.
 */
public final class SignedLinks {

  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final int SHORTEST_KEY = 32;

  private final Supplier<List<String>> keys;

  /**
   * What a link is good for.
   *
   * @param person address of the only reader it was made for
   * @param audience what it opens: {@code board}, or {@code case:} and the case
   * @param expires the first instant at which it opens nothing; whole seconds
   */
  public record Claim(String person, String audience, Instant expires) {

    public Claim {
      if (person.indexOf('\n') >= 0 || audience.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("a claim is made of single lines");
      }
      expires = Instant.ofEpochSecond(expires.getEpochSecond());
    }

    private String text() {
      return person + "\n" + audience + "\n" + expires.getEpochSecond();
    }

    private static Optional<Claim> parse(String text) {
      String[] lines = text.split("\n", -1);
      try {
        return lines.length == 3
            ? Optional.of(
                new Claim(lines[0], lines[1], Instant.ofEpochSecond(Long.parseLong(lines[2]))))
            : Optional.empty();
      } catch (NumberFormatException | DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Seals and opens with these keys.
   *
   * @param keys newest first; the first seals, every one opens; at least 32 characters each
   */
  public SignedLinks(Supplier<List<String>> keys) {
    this.keys = keys;
  }

  /** The token for a claim: fit to stand in an address as it is. */
  public String seal(Claim claim) {
    String key = keys.get().getFirst();
    String body =
        kid(key) + "." + TO_TEXT.encodeToString(claim.text().getBytes(StandardCharsets.UTF_8));
    return body + "." + TO_TEXT.encodeToString(mac(key, body));
  }

  /** What a token is good for; empty if it was not sealed by us, or its time has run out. */
  public Optional<Claim> open(String token, Instant now) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    for (String key : keys.get()) {
      if (kid(key).equals(parts[0]) && isSealed(key, parts)) {
        return decode(parts[1])
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .flatMap(Claim::parse)
            .filter(claim -> now.isBefore(claim.expires()));
      }
    }
    return Optional.empty();
  }

  private static boolean isSealed(String key, String[] parts) {
    // As text: the last letter of 32 bytes has spare bits, which a decoder would let anybody
    // change.
    String expected = TO_TEXT.encodeToString(mac(key, parts[0] + "." + parts[1]));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String kid(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("kid " + key).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] mac(String key, String text) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "a key for links has at least %d characters, not %d"
              .formatted(SHORTEST_KEY, key.length()));
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
