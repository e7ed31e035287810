package dev.kept.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is told of a commitment once a case has been read. */
final class Commitments {

  private Commitments() {}

  static Commitment of(Tracked it) {
    return new Commitment(
        it.id,
        it.action,
        it.quote,
        it.maker,
        it.owner,
        it.team,
        it.made,
        it.earliest,
        it.due,
        it.deadline,
        !it.explicit,
        it.dueVersion,
        it.condition,
        it.level,
        it.state,
        it.provable,
        it.history,
        it.shielded,
        it.chases.size(),
        it.disputedAt != null,
        it.apologised,
        repaired(it),
        it.suspendedFrom != null,
        it.policy.version());
  }

  /**
   * Repaired is done or released, and then the customer's own sign; never the one without the
   * other.
   */
  private static @Nullable Instant repaired(Tracked it) {
    Instant done =
        switch (it.state) {
          case State.KeptLate late -> late.at();
          case State.Released released -> released.at();
          default -> null;
        };
    if (done == null || it.accepted == null || it.apologised == null) {
      return null;
    }
    return done.isAfter(it.accepted) ? done : it.accepted;
  }
}
