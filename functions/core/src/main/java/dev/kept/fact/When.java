package dev.kept.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time words of a promise, and what they came to on the business's calendar when they were
 * said. Meanings are those of {@code docs/reading.md}.
 *
 * @param phrase the time words as written
 * @param earliest from when the thing may be done; null where any time before {@code due} will do
 * @param due the last instant at which a reasonable customer calls the promise kept, exclusive;
 *     null where the words name no date of their own
 * @param vague the bucket, where the words name no time
 * @param conditional true where the time counts from an event that has not happened yet
 * @param approximate "about", "or so": moves nothing, allows grace
 * @param conflict weekday and date disagree; the date was kept
 * @param alsoAccept other dues that a fair reader may hear
 */
public record When(
    String phrase,
    @Nullable Instant earliest,
    @Nullable Instant due,
    @Nullable Vague vague,
    boolean conditional,
    boolean approximate,
    boolean conflict,
    List<Instant> alsoAccept) {

  public When {
    alsoAccept = List.copyOf(alsoAccept);
  }

  /** Words with a time of their own. */
  public static When at(String phrase, @Nullable Instant earliest, Instant due) {
    return new When(phrase, earliest, due, null, false, false, false, List.of());
  }

  /** Words that only say roughly how soon. */
  public static When vaguely(String phrase, Vague vague) {
    return new When(phrase, null, null, vague, false, false, false, List.of());
  }
}
