package dev.kept.waking;

import dev.kept.desk.DeskHead.Batch;
import java.time.Duration;

/** When a mail is tried again that its mailer did not take, and when no more. */
final class BackOff {

  /** So often a mailer is asked that is down, for an outage is mostly over within the day. */
  private static final Duration FIRST = Duration.ofMinutes(1);

  private static final Duration OUTAGE = Duration.ofHours(6);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** What no program took for so long is set aside, and those who can mend that are told. */
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private BackOff() {}

  static Duration after(Turn turn, Batch batch) {
    Duration tried = Duration.between(batch.startedAt(), turn.now());
    return turn.who().isProgram() ? doubled(tried) : patient(tried);
  }

  private static Duration patient(Duration tried) {
    return tried.compareTo(OUTAGE) < 0 ? FIRST : LONGEST;
  }

  /** A program that is down is left in peace: twice as long each time, then hourly. */
  private static Duration doubled(Duration tried) {
    Duration least = tried.compareTo(FIRST) < 0 ? FIRST : tried;
    return least.compareTo(LONGEST) < 0 ? least : LONGEST;
  }

  /** A person's mail is tried until it is taken; a program may be gone for good. */
  static boolean isGivenUp(Turn turn, Batch batch) {
    return turn.who().isProgram() && !batch.startedAt().plus(GIVEN_UP).isAfter(turn.now());
  }
}
