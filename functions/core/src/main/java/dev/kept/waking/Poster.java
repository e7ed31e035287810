package dev.kept.waking;

import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.DeskPlan;
import dev.kept.desk.Desks;
import dev.kept.desk.Recipient;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Puts a notice on its reader's desk and sees to it that the desk wakes for it: the notice first,
 * then the desk's wake, then the message. Doing it again changes nothing.
 */
final class Poster {

  /** Longer ago than late events are waited for, it was held up, and they with it. */
  private static final Duration HELD_UP = Duration.ofMinutes(5);

  /** What failed comes again each minute, and is read before this is over. */
  static final Duration CATCHING_UP = Duration.ofSeconds(75);

  private final Desks desks;
  private final Near near;
  private final Retry retry;

  Poster(Desks desks, Near near, Retry retry) {
    this.desks = desks;
    this.near = near;
    this.retry = retry;
  }

  void post(Notice notice, Policy policy, Instant now) {
    desks.post(notice);
    String person = notice.statement().person();
    Recipient who = Recipient.of(policy, person);
    retry.untilWon("desk " + person, () -> wake(notice, who, now));
  }

  private boolean wake(Notice notice, Recipient who, Instant now) {
    DeskHead head = desks.head(who.address()).orElse(DeskHead.NEW);
    Instant wanted = wanted(head, notice, who, now);
    boolean soonEnough = head.wakeAt() != null && !head.wakeAt().isAfter(wanted);
    if (!soonEnough && !desks.replace(who.address(), head.wakingAt(wanted), head.version())) {
      return false;
    }
    near.wakeDesk(who.address(), wanted, now);
    return true;
  }

  /**
   * When the desk is to wake for it. While a worker has the desk: at once. Its wake is then the end
   * of the lease, which stands for nothing and goes with it; only an earlier one is kept. What was
   * owed long ago, as after an outage, waits a moment too: it seldom comes alone, and what proves
   * that it is not true may wait in a queue as it did. The desk asks the case again.
   */
  private static Instant wanted(DeskHead head, Notice notice, Recipient who, Instant now) {
    DeskPlan plan = DeskPlan.of(head, List.of(notice), who, now);
    Instant next = plan.next();
    if (head.lease() != null) {
      return now;
    }
    return !plan.mail().isEmpty() || next == null ? now.plus(moment(notice, who, now)) : next;
  }

  /** None where nothing is to wait for others. */
  private static Duration moment(Notice notice, Recipient who, Instant now) {
    boolean heldUp = notice.owedAt().plus(HELD_UP).isBefore(now);
    return heldUp && !who.collecting().isZero() && who.collecting().compareTo(CATCHING_UP) < 0
        ? CATCHING_UP
        : who.collecting();
  }
}
