package dev.kept.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment stands for a program, which hears of a break when late events have had their
 * time, as people do.
 *
 * @param word {@code open}, {@code at risk}, {@code broken}, {@code kept} or another ending; with
 *     the number of the due behind it once that has moved
 * @param from when it came to stand so
 * @param then what follows at {@code next} if nothing happens; null where nothing does
 */
record Phase(String word, Instant from, @Nullable String then, @Nullable Instant next) {

  static final String OPEN = "open";
  static final String AT_RISK = "at risk";

  static Phase at(Instant now, Tracked tracked) {
    Instant hurt = hurtAt(tracked);
    if (hurt != null) {
      Instant told = latest(hurt, latest(tracked.known, tracked.loudSince));
      Instant settled = told.plus(tracked.policy.timing().settle());
      return settled.isAfter(now)
          ? live(now, tracked, verdict(tracked), settled)
          : new Phase(verdict(tracked), settled, null, null);
    }
    if (tracked.state instanceof State.Open) {
      return live(now, tracked, null, null);
    }
    Instant ended = tracked.state.endedAt();
    Instant from = latest(ended == null ? tracked.made : ended, tracked.known);
    return new Phase(tracked.state.word(), from, null, null);
  }

  private static Phase live(
      Instant now, Tracked tracked, @Nullable String then, @Nullable Instant next) {
    Instant risk =
        tracked.deadline == null
            ? null
            : Reminders.reminderAt(tracked, tracked.deadline).orElse(null);
    if (risk != null && !risk.isAfter(now)) {
      return new Phase(AT_RISK + moved(tracked), latest(risk, tracked.known), then, next);
    }
    return risk == null || then != null
        ? new Phase(OPEN + moved(tracked), tracked.known, then, next)
        : new Phase(OPEN + moved(tracked), tracked.known, AT_RISK + moved(tracked), risk);
  }

  /** A new due is news, though the promise is open as before. */
  private static String moved(Tracked tracked) {
    return tracked.dueVersion == 0 ? "" : "@" + tracked.dueVersion;
  }

  private static String verdict(Tracked tracked) {
    return tracked.isBroken() ? tracked.state.word() : "disputed";
  }

  private static @Nullable Instant hurtAt(Tracked tracked) {
    return tracked.state instanceof State.Broken(Instant at) ? at : tracked.disputedAt;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
