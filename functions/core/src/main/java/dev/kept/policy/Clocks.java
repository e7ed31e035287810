package dev.kept.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a customer may wait for what nobody promised them. A clock without a time is off.
 *
 * @param since no clock starts before; what lay open then is nobody's to have answered
 * @param firstReply from what the customer first wrote to the first answer of a person
 * @param nextReply the same of what they write later, unless they only thank us
 * @param update from one answer of a person to the next word from us, while the case is open
 * @param resolution from the opening of a case until a person solves it
 */
public record Clocks(
    Instant since,
    @Nullable Span firstReply,
    @Nullable Span nextReply,
    @Nullable Span update,
    @Nullable Span resolution) {

  /** All of them off. */
  public static final Clocks OFF = new Clocks(Instant.EPOCH, null, null, null, null);

  /** Whether none of them runs. */
  public boolean areOff() {
    return firstReply == null && nextReply == null && update == null && resolution == null;
  }
}
