package dev.kept.reading;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a date is over for a customer: at its close, or at midnight if it is closed or its close has
 * passed.
 *
 * @param today the day from which dates are counted: that of the message, but for a day that is
 *     told by another
 */
record DueDates(DueCalendar calendar, LocalDate today) {

  DueDates(DueCalendar calendar) {
    this(calendar, calendar.today());
  }

  Instant reference() {
    return calendar.reference();
  }

  /** The first day of the week so many on. */
  LocalDate week(int on) {
    return calendar.week(today).plusWeeks(on);
  }

  /** The next such weekday after today. */
  LocalDate coming(DayOfWeek day) {
    return today.with(TemporalAdjusters.next(day));
  }

  /** The close of the day, where that is still ahead; else the end of the calendar day. */
  Instant due(LocalDate date) {
    return calendar
        .close(date)
        .filter(close -> close.isAfter(reference()) || date.isBefore(today))
        .orElseGet(() -> midnightAfter(date));
  }

  /** The opening of the day, or its first minute if it is closed. */
  Instant earliest(LocalDate date) {
    return calendar.opening(date).orElseGet(() -> midnightBefore(date));
  }

  /** The first open day after a date, from its opening to its close. */
  DueOutcome firstOpenAfter(LocalDate date) {
    LocalDate next = calendar.nextOpenDay(date.plusDays(1)).orElse(date.plusDays(1));
    return DueOutcome.between(earliest(next), due(next));
  }

  /** The close of the day on which {@code at} lies, or its end where that close is not later. */
  Instant closeAfter(Instant at) {
    LocalDate date = calendar.dateOf(at);
    Instant due = due(date);
    return due.isAfter(at) ? due : midnightAfter(date);
  }

  Instant midnightBefore(LocalDate date) {
    return date.atStartOfDay(calendar.zone()).toInstant();
  }

  Instant midnightAfter(LocalDate date) {
    return midnightBefore(date.plusDays(1));
  }

  /** The last close before a date begins; the midnight before it, if that close has passed. */
  Instant before(LocalDate date) {
    Instant begin = midnightBefore(date);
    for (int back = 1; back <= 60; back++) {
      Optional<Instant> close = calendar.close(date.minusDays(back));
      if (close.isPresent() && !close.get().isAfter(begin)) {
        return close.get().isAfter(reference()) ? close.get() : begin;
      }
    }
    return begin;
  }

  /** As a limit: of a time that comes twice the second. One that does not exist moves forward. */
  Instant last(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, calendar.zone()).withLaterOffsetAtOverlap().toInstant();
  }

  /** As a beginning: of a time that comes twice the first. */
  Instant first(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, calendar.zone()).withEarlierOffsetAtOverlap().toInstant();
  }
}
