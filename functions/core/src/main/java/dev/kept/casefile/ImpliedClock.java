package dev.kept.casefile;

import dev.kept.policy.Span;
import java.time.Duration;
import java.time.Instant;

/** A clock that nobody promised: it pauses while it is the customer's turn, and may be ended. */
final class ImpliedClock {

  private ImpliedClock() {}

  /** What is left of its time waits for us to have the turn again. */
  static void pause(Tracked tracked, Instant at) {
    Instant due = tracked.due;
    if (tracked.state instanceof State.Open && due != null) {
      tracked.left =
          isBusiness(tracked)
              ? tracked.dues.calendar().elapsed(at, due)
              : Duration.between(at, due);
      tracked.state = new State.Asleep();
      tracked.livesFrom = at;
      tracked.due = null;
      tracked.deadline = null;
    }
  }

  static void resume(Tracked tracked, Instant at) {
    Duration left = tracked.left;
    if (tracked.state instanceof State.Asleep && left != null) {
      tracked.state = new State.Open();
      tracked.left = null;
      tracked.dueVersion++;
      tracked.moveTo(isBusiness(tracked) ? tracked.dues.openTime(at, left) : at.plus(left));
    }
  }

  private static boolean isBusiness(Tracked tracked) {
    Span span = tracked.span;
    return span != null && span.isBusiness();
  }

  /** Whether the customer still waits for it; a promise in its place may yet be taken back. */
  static boolean isOwed(Tracked tracked) {
    return tracked.isLive()
        || tracked.isBroken()
        || tracked.state instanceof State.Unconfirmed
        || tracked.coveredBy != null;
  }

  /** Ends what still runs; what was broken stays so. */
  static void end(Tracked tracked, State state) {
    tracked.coveredBy = null;
    if (tracked.isLive()) {
      tracked.state = state;
    }
  }

  /** Somebody has promised the same: that counts, and this is nobody's to keep beside it. */
  static void cover(Tracked tracked, Tracked promise, Instant at) {
    tracked.coveredBy = promise;
    tracked.state = new State.Voided(at, promise.id.madeBy());
  }

  /** What was promised in its place was no promise: it runs again as if it had never stopped. */
  static void uncover(Tracked tracked, Instant at) {
    tracked.coveredBy = null;
    tracked.state = tracked.left == null ? new State.Open() : new State.Asleep();
    tracked.loudSince = at;
  }
}
