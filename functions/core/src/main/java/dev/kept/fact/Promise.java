package dev.kept.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a customer, as found in words.
 *
 * @param quote the clause, exactly as written
 * @param by whether the speaker does it, or someone the speaker names
 * @param byName the other one as named ("our billing team", "Joe"); null for the speaker
 * @param when the time words; null where there are none
 * @param condition what must happen first; null where nothing must
 * @param confidence how sure the reader is that this is a promise, 0 to 1
 * @param courtesy said to be kind rather than to be held to ("I'll pass it on")
 * @param why the reasons, in words a person can read
 */
public record Promise(
    String quote,
    Action action,
    By by,
    @Nullable String byName,
    @Nullable When when,
    @Nullable Condition condition,
    double confidence,
    boolean courtesy,
    List<String> why) {

  /** Who is to do it. */
  public enum By {
    SPEAKER,
    OTHER
  }

  public Promise {
    if (quote.isBlank()) {
      throw new IllegalArgumentException("a promise needs its words");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1, not " + confidence);
    }
    why = List.copyOf(why);
  }
}
