package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import java.time.Instant;

/** Which commitments a customer waits for beyond their time, and since when. */
final class Waiting {

  private Waiting() {}

  static boolean is(Commitment commitment) {
    boolean late =
        commitment.state() instanceof State.Broken
            || commitment.state() instanceof State.Unconfirmed;
    return late
        && !commitment.history()
        && commitment.repaired() == null
        && commitment.level() != Level.RECORDED;
  }

  /** The deadline that passed; the promise itself where there was none. */
  static Instant since(Commitment commitment) {
    return switch (commitment.state()) {
      case State.Broken(Instant at) -> at;
      case State.Unconfirmed(Instant at) -> at;
      default -> commitment.made();
    };
  }
}
