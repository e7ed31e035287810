package dev.kept.desk;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When a person may be written to: in the opening hours of their team, or, where they named quiet
 * hours of their own, at any time outside those. They hold delivery, never detection.
 */
final class QuietHours {

  private QuietHours() {}

  /** The earliest instant at or after {@code at} at which mail may go to this person. */
  static Instant over(Recipient who, Instant at) {
    LocalTime from = who.quietFrom();
    LocalTime until = who.quietUntil();
    if (from == null || until == null) {
      return who.calendar().nextOpen(at).orElse(at);
    }
    ZonedDateTime local = at.atZone(who.zone());
    if (!holds(from, until, local.toLocalTime())) {
      return at;
    }
    ZonedDateTime end = local.with(until);
    return (end.isAfter(local)
            ? end
            : local.toLocalDate().plusDays(1).atTime(until).atZone(who.zone()))
        .toInstant();
  }

  /** Half-open, and over midnight where the end is not after the start. */
  private static boolean holds(LocalTime from, LocalTime until, LocalTime time) {
    boolean after = !time.isBefore(from);
    boolean before = time.isBefore(until);
    return from.isBefore(until) ? after && before : after || before;
  }
}
