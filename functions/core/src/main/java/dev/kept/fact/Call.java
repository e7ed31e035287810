package dev.kept.fact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call or a request for one.
 *
 * @param outcome null for a request
 * @param number the customer's number, E.164; null where withheld
 * @param line our own number
 * @param talk how long people talked; null where not told
 * @param waited how long the caller waited; null where not told
 * @param reason the source's own word for why it was missed
 * @param previous the source's id of the call that this one follows, as a call back does
 * @param said what the caller said after the tone, where the source wrote it down
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
    @Nullable String said) {

  /** A call of its own, of which no words are known. */
  public Call(
      String id,
      Direction direction,
      @Nullable Outcome outcome,
      @Nullable String number,
      @Nullable String line,
      @Nullable Duration talk,
      @Nullable Duration waited,
      @Nullable String reason) {
    this(id, direction, outcome, number, line, talk, waited, reason, null, null);
  }

  public Call after(@Nullable String call) {
    return new Call(id, direction, outcome, number, line, talk, waited, reason, call, said);
  }

  public Call saying(@Nullable String words) {
    return new Call(id, direction, outcome, number, line, talk, waited, reason, previous, words);
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
