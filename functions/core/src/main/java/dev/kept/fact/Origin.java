package dev.kept.fact;

import java.time.Duration;
import java.time.Instant;

/**
 * What every fact carries.
 *
 * @param at when it happened; verdicts use this alone
 * @param arrival true where the source told no time and {@code at} is when it came in, or where its
 *     time lay ahead of our clocks and was held back to that
 * @param received when it came in; only decides who is still told
 * @param who did it
 * @param matter what it is about
 */
public record Origin(
    FactId id, Instant at, boolean arrival, Instant received, Person who, Matter matter) {

  /** How far ahead of its arrival a source's clock may be before its time is not believed. */
  public static final Duration BELIEVED_AHEAD = Duration.ofMinutes(5);

  public Origin {
    if (at.isAfter(received.plus(BELIEVED_AHEAD))) {
      at = received;
      arrival = true;
    }
  }
}
