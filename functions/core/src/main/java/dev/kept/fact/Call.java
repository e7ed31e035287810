package dev.kept.fact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call or a request for one.
 *
 * @param id the fact's own where only that names the call, as one that staff typed in
 * @param outcome null for a request
 * @param number the customer's number, E.164; null where withheld
 * @param line our own number
 * @param talk how long people talked; null where not told
 * @param waited how long the caller waited; null where not told
 * @param reason the source's own word for why it was missed
 * @param previous the source's id of the call that this one follows, as a call back does
 * @param note what was written about it: by staff, or of what the caller said after the tone
 */
public record Call(
    String id,
    Direction direction,
    @Nullable Outcome outcome,
    @Nullable String number,
    @Nullable String line,
    @Nullable Duration talk,
    @Nullable Duration waited,
    @Nullable String reason,
    @Nullable String previous,
    Words note) {

  /** A call of its own, about which nobody wrote anything. */
  public Call(
      String id,
      Direction direction,
      @Nullable Outcome outcome,
      @Nullable String number,
      @Nullable String line,
      @Nullable Duration talk,
      @Nullable Duration waited,
      @Nullable String reason) {
    this(id, direction, outcome, number, line, talk, waited, reason, null, Words.NONE);
  }

  public Call after(@Nullable String call) {
    return new Call(id, direction, outcome, number, line, talk, waited, reason, call, note);
  }

  /** The same call with other words about it. */
  public Call noted(Words other) {
    return new Call(id, direction, outcome, number, line, talk, waited, reason, previous, other);
  }

  /** Who rang whom. */
  public enum Direction {
    INBOUND,
    OUTBOUND
  }

  /** How it ended. */
  public enum Outcome {
    /** A person on the other side was reached. */
    ANSWERED,
    NO_ANSWER,
    BUSY,
    VOICEMAIL,
    FAILED,
    /** Typed in by staff as a call; nobody measured it. */
    LOGGED
  }
}
