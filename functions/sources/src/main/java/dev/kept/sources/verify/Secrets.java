package dev.kept.sources.verify;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The secrets of a connection: one, or two while it is rotated. Never printed.
 *
 * @param texts as configured, without those that everybody knows
 * @param published how many were left out because they are published
 */
public record Secrets(List<String> texts, int published) {

  /**
   * Zendesk signs its "test webhook" with the first, whoever asks; the second is the example of the
   * Standard Webhooks specification.
   */
  private static final Set<String> PUBLISHED =
      Set.of(
          "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==",
          "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  public Secrets {
    texts = List.copyOf(texts);
  }

  public static Secrets of(String... texts) {
    return of(List.of(texts));
  }

  /** Blank and published ones do not count. */
  public static Secrets of(Collection<String> texts) {
    List<String> given = texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    List<String> own = given.stream().filter(text -> !PUBLISHED.contains(text)).toList();
    return new Secrets(own, given.size() - own.size());
  }

  @Override
  public String toString() {
    return texts.size() + " secrets";
  }
}
