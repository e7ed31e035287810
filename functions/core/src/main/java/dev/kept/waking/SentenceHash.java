package dev.kept.waking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names a sentence without telling it: the same for every way of writing and spacing it. Pure. */
final class SentenceHash {

  private static final String ENDS = ".!?\n";

  private SentenceHash() {}

  /**
   * The hash of the sentence in which a promise stands.
   *
   * @param text of the message; null where only the promise is known
   */
  static String of(@Nullable String text, String quote) {
    int at = text == null ? -1 : text.indexOf(quote);
    return hash(text == null || at < 0 ? quote : around(text, at, at + quote.length()));
  }

  /** The hash of a sentence as one person writes it. */
  static String own(String hash, String person) {
    return hash("by " + person + " " + hash);
  }

  private static String around(String text, int from, int to) {
    int start = from;
    while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = to;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  private static String hash(String sentence) {
    String plain =
        Normalizer.normalize(sentence, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
