package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs every minute and queues what is to wake. What lies ahead is queued once; what is overdue,
 * the message for it lost or its worker dead, again after 1, 2, 4 and 8 minutes, then every 16; all
 * of it after a gap in which no sweep ran. More often, and a backlog would feed itself.
 */
public final class Sweep {

  /** How far a sweep looks ahead. */
  public static final Duration HORIZON = Duration.ofMinutes(2);

  /** No finished sweep for longer than this: what it would have queued is not in the queue. */
  static final Duration GAP = Duration.ofSeconds(90);

  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(4),
          Duration.ofMinutes(8));

  private static final Duration LATER = Duration.ofMinutes(16);

  private static final int MOST = 100_000;

  /**
   * What a sweep did.
   *
   * @param queued how many wakes it put into the queue
   * @param overdue how many heads should have woken before it
   * @param oldest how long the oldest of them has been overdue: an alarm above a few minutes
   */
  public record Swept(int queued, int overdue, Duration oldest) {}

  private final WakeIndex index;
  private final Wakes wakes;

  public Sweep(WakeIndex index, Wakes wakes) {
    this.index = index;
    this.wakes = wakes;
  }

  public Swept run(Instant now) {
    Instant last = lastUnbroken(now);
    int queued = 0;
    int overdue = 0;
    Instant oldest = now;
    for (int shard = 0; shard < index.shards(); shard++) {
      for (Waking waking : index.before(shard, now.plus(HORIZON), MOST)) {
        if (waking.wakeAt().isBefore(now)) {
          overdue++;
          oldest = waking.wakeAt().isBefore(oldest) ? waking.wakeAt() : oldest;
        }
        if (isTurn(waking.wakeAt(), last, now)) {
          queue(waking, now);
          queued++;
        }
      }
    }
    index.finishedTick(now);
    return new Swept(queued, overdue, Duration.between(oldest, now));
  }

  /** The last finished sweep; null after a gap. */
  private @Nullable Instant lastUnbroken(Instant now) {
    Optional<Instant> last = index.lastTick();
    return last.filter(tick -> !tick.plus(GAP).isBefore(now)).orElse(null);
  }

  private static boolean isTurn(Instant wakeAt, @Nullable Instant last, Instant now) {
    if (last == null) {
      return true;
    }
    boolean fresh = !wakeAt.isBefore(last.plus(HORIZON));
    return fresh || isAgain(Duration.between(wakeAt, last), Duration.between(wakeAt, now));
  }

  /** True where one of the ages at which it is queued again was reached since the last sweep. */
  private static boolean isAgain(Duration before, Duration age) {
    for (Duration turn : AGAIN) {
      if (before.compareTo(turn) < 0 && age.compareTo(turn) >= 0) {
        return true;
      }
    }
    return turnsOf(age) > turnsOf(before);
  }

  /** How often the turn of every 16 minutes has come at an age, the first at 24. */
  private static long turnsOf(Duration age) {
    return Math.max(0, age.minusMinutes(8).dividedBy(LATER));
  }

  private void queue(Waking waking, Instant now) {
    Duration delay = Near.delay(waking.wakeAt(), now);
    if (waking.caseId() != null) {
      wakes.wakeCase(CaseId.parse(waking.caseId()), delay);
    } else if (waking.person() != null) {
      wakes.wakeDesk(waking.person(), delay);
    }
  }
}
