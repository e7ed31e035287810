package dev.kept.waking;

import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One worker's hold on a desk, for the time of a lease. Posters may set the desk's wake meanwhile;
 * every change keeps what they set.
 */
final class Claim {

  /** Longer than the time-out of the function that sends, so that a holder is dead when it ends. */
  static final Duration LEASE = Duration.ofMinutes(3);

  private final Desks desks;
  private final Retry retry;
  private final String person;
  private final Instant lease;
  private DeskHead head;

  private Claim(Desks desks, Retry retry, String person, Instant lease, DeskHead head) {
    this.desks = desks;
    this.retry = retry;
    this.person = person;
    this.lease = lease;
    this.head = head;
  }

  /** Takes the desk as it was found; empty where another worker changed it since. */
  static Optional<Claim> take(
      Desks desks, Retry retry, String person, DeskHead found, Instant now) {
    Instant lease = now.plus(LEASE);
    DeskHead claimed = found.claimed(lease);
    return desks.replace(person, claimed, found.version())
        ? Optional.of(new Claim(desks, retry, person, lease, claimed))
        : Optional.empty();
  }

  /** As we last saw it. */
  DeskHead head() {
    return head;
  }

  /**
   * Changes the head that stands now.
   *
   * @throws LeaseLost if the lease ran out and another worker has the desk
   */
  void change(UnaryOperator<DeskHead> change) {
    if (!changes(head, change)) {
      retry.untilWon(
          "desk " + person, () -> changes(desks.head(person).orElseThrow(LeaseLost::new), change));
    }
  }

  /** As we last saw it, it mostly still stands; the write is refused where it does not. */
  private boolean changes(DeskHead standing, UnaryOperator<DeskHead> change) {
    if (!lease.equals(standing.lease())) {
      throw new LeaseLost();
    }
    DeskHead next = change.apply(standing);
    if (!desks.replace(person, next, standing.version())) {
      return false;
    }
    head = next;
    return true;
  }

  /** The earlier of our own next wake and the one that a poster set since we claimed the desk. */
  Optional<Instant> nextWake(DeskHead standing, Optional<Instant> own) {
    Instant set = standing.wakeAt();
    if (set == null || Objects.equals(set, lease)) {
      return own;
    }
    return Optional.of(own.filter(set::isAfter).orElse(set));
  }

  /** Another worker has the desk now, and goes on where we stopped. */
  static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
