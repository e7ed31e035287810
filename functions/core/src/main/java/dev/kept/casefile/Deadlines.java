package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.policy.Connection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What time alone does: at a deadline, and when a quiet or sleeping promise has lived its life. */
record Deadlines(Book book) {

  /** Lets time pass up to and including {@code now}; windows are half-open, so that is too late. */
  void passUntil(Instant now) {
    for (Tracked tracked : book.tracked) {
      Instant change = nextChange(tracked);
      if (change != null && !change.isAfter(now)) {
        change(tracked, change);
      }
    }
  }

  /** The next instant at which a verdict changes if nothing more happens. */
  Optional<Instant> next() {
    return book.tracked.stream()
        .map(this::nextChange)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  private @Nullable Instant nextChange(Tracked tracked) {
    return switch (tracked.state) {
      case State.Open _ -> tracked.level == Level.LOUD ? tracked.deadline : endOfLife(tracked);
      case State.Asleep _ -> waitsForUs(tracked) ? null : endOfLife(tracked);
      default -> null;
    };
  }

  private void change(Tracked tracked, Instant at) {
    if (tracked.state instanceof State.Open && tracked.level == Level.LOUD) {
      tracked.state = verdict(tracked, at);
    } else {
      tracked.state = new State.Lapsed(at);
    }
  }

  private State verdict(Tracked tracked, Instant deadline) {
    if (Retries.isTheirTurn(tracked)) {
      return new State.Tried(deadline, tracked.attempts.getLast().id());
    }
    boolean maybeKept = !tracked.unclaimed.isEmpty() && !tracked.admitted;
    return isProvable(tracked) && !maybeKept
        ? new State.Broken(deadline)
        : new State.Unconfirmed(deadline);
  }

  /** Whether some source of ours could have shown that it was done. */
  boolean isProvable(Tracked tracked) {
    if (tracked.admitted) {
      return true;
    }
    return switch (tracked.action) {
      case MESSAGE, RESOLVE -> true;
      case CALL -> shown(tracked) && book.numberKnown;
      case VISIT, SEND, REFUND -> shown(tracked);
      case OTHER -> false;
    };
  }

  private boolean shown(Tracked tracked) {
    Action action = tracked.action;
    List<Connection> sources =
        Stream.concat(tracked.policy.connections().stream(), book.current.connections().stream())
            .filter(connection -> connection.shows().contains(action))
            .toList();
    return !sources.isEmpty() && sources.stream().noneMatch(source -> wasSilent(source, tracked));
  }

  private boolean wasSilent(Connection source, Tracked tracked) {
    Instant deadline = tracked.deadline;
    return deadline != null && book.silences.touch(source.name(), tracked.made, deadline);
  }

  private static Instant endOfLife(Tracked tracked) {
    return tracked.livesFrom.plus(tracked.policy.timing().quietLife());
  }

  private static boolean waitsForUs(Tracked tracked) {
    return tracked.condition != null && tracked.condition.on() == Condition.On.OURSELVES;
  }
}
