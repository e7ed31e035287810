package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.waking.WakeIndex.Waking;
import dev.kept.waking.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

  /** As many shards are swept by one; more are handed out by message, so many each. */
  static final int BY_ONE = 16;

  private static final int EACH = 8;

  /**
   * What a sweep did.
   *
   * @param queued how many wakes it put into the queue
   * @param overdue how many heads should have woken before it
   * @param oldest how long the oldest of them has been overdue: an alarm above a few minutes
   * @param nameless entries of the index that name nobody: a person must look
   */
  public record Swept(int queued, int overdue, Duration oldest, int nameless) {

    /** All of them named somebody. */
    public Swept(int queued, int overdue, Duration oldest) {
      this(queued, overdue, oldest, 0);
    }

    private Swept and(Swept more) {
      return new Swept(
          queued + more.queued,
          overdue + more.overdue,
          oldest.compareTo(more.oldest) < 0 ? more.oldest : oldest,
          nameless + more.nameless);
    }
  }

  private final WakeIndex index;
  private final Wakes wakes;

  public Sweep(WakeIndex index, Wakes wakes) {
    this.index = index;
    this.wakes = wakes;
  }

  /**
   * Sweeps all shards or, where there are many, has them swept by others. The tick is finished when
   * the messages are in the queue: there they are as safe as the wakes would be.
   */
  public Swept run(Instant now) {
    Instant last = lastUnbroken(now);
    int shards = index.shards();
    Swept swept = new Swept(0, 0, Duration.ZERO);
    if (shards <= BY_ONE) {
      swept = part(0, shards, last, now);
    } else {
      for (int from = 0; from < shards; from += EACH) {
        wakes.sweep(from, Math.min(from + EACH, shards), last);
      }
    }
    index.finishedTick(now);
    return swept;
  }

  /**
   * Sweeps some shards. One that cannot be swept holds up none of the others, and fails the whole
   * after them.
   *
   * @param to behind the last
   * @param last the finished tick before; null after a gap
   */
  public Swept part(int from, int to, @Nullable Instant last, Instant now) {
    Swept swept = new Swept(0, 0, Duration.ZERO);
    RuntimeException failed = null;
    for (int shard = from; shard < to; shard++) {
      try {
        swept = swept.and(one(shard, last, now));
      } catch (RuntimeException e) {
        failed = failed == null ? e : failed;
      }
    }
    if (failed != null) {
      // The tick is not finished: the next one queues all of it.
      throw failed;
    }
    return swept;
  }

  /** Its wakes in as few requests as the queue allows: thousands may fall due at one instant. */
  private Swept one(int shard, @Nullable Instant last, Instant now) {
    List<Wake> wanted = new ArrayList<>();
    int nameless = 0;
    int overdue = 0;
    Instant oldest = now;
    for (Waking waking : index.before(shard, now.plus(HORIZON), MOST)) {
      if (waking.wakeAt().isBefore(now)) {
        overdue++;
        oldest = waking.wakeAt().isBefore(oldest) ? waking.wakeAt() : oldest;
      }
      if (isTurn(waking.wakeAt(), last, now)) {
        Optional<Wake> wake = wake(waking, now);
        wake.ifPresent(wanted::add);
        nameless += wake.isPresent() ? 0 : 1;
      }
    }
    wakes.wakeAll(wanted);
    return new Swept(wanted.size(), overdue, Duration.between(oldest, now), nameless);
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

  /** Empty for an entry that names nobody: it holds up none of the others. */
  private static Optional<Wake> wake(Waking waking, Instant now) {
    Duration delay = Near.delay(waking.wakeAt(), now);
    return waking.person() != null
        ? Optional.of(new Wake.OfDesk(waking.person(), delay))
        : named(waking.caseId()).map(caseId -> new Wake.OfCase(caseId, delay));
  }

  private static Optional<CaseId> named(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(CaseId::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
