package dev.kept.waking;

import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Duration;
import java.time.Instant;

/**
 * What happens to a head that fails again and again: it is put off for longer and longer, by an
 * update that reads nothing of it, and set aside for a person to see. It blocks nobody.
 */
public final class GiveUp {

  /** So many tries before it is put off. */
  public static final int AFTER = 5;

  private static final Duration FIRST = Duration.ofHours(1);
  static final Duration LONGEST = Duration.ofHours(24);

  private final WakeIndex index;
  private final Aside aside;

  public GiveUp(WakeIndex index, Aside aside) {
    this.index = index;
    this.aside = aside;
  }

  /**
   * Says that a wake failed.
   *
   * @param attempts how often this message has been tried, from 1
   * @return true where it was put off and set aside: the message is done with
   */
  public boolean failed(Waking waking, int attempts, String reason, Instant now) {
    if (attempts < AFTER) {
      return false;
    }
    String whose = waking.caseId() != null ? "case " + waking.caseId() : "desk " + waking.person();
    int times = aside.get(whose).map(SetAside::times).orElse(0) + 1;
    aside.put(new SetAside(whose, "kept", reason, whose, now, times));
    index.putOff(waking, now.plus(wait(times)));
    return true;
  }

  private static Duration wait(int times) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(times - 1, 10));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
