package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.reading.DueDay.Which;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Which date a day is, said at {@code reference}, and when a date is over for a customer: at its
 * close, or at midnight if it is closed or its close has passed.
 */
record DueDates(Instant reference, BusinessCalendar calendar) {

  LocalDate today() {
    return calendar.dateOf(reference);
  }

  LocalDate date(DueDay day) {
    return switch (day) {
      case DueDay.FromToday(int days) -> today().plusDays(days);
      case DueDay.OfWeek(DayOfWeek of, Which which, int weeks) -> weekday(of, which, weeks);
      case DueDay.OfMonth(int of, int monthsOn) -> dayOfMonth(of, monthsOn);
      case DueDay.OfYear year -> dayOfYear(year);
      case DueDay.OfFeast(DueFeast feast) -> feast.next(today());
      case DueDay.Both(DayOfWeek weekday, DueDay date) -> date(date);
      case DueDay.NextBusinessDay() ->
          calendar.businessDay(today(), 1).orElseGet(() -> today().plusDays(1));
      case DueDay.After(DueDay first, int days) -> date(first).plusDays(days);
      case DueDay.FirstOfWeek(int on) -> firstOpen(week(on));
    };
  }

  /** The first day of the week so many on. */
  LocalDate week(int on) {
    return calendar.week().firstDay(today()).plusWeeks(on);
  }

  /** The next such weekday after today. */
  LocalDate coming(DayOfWeek day) {
    return today().with(TemporalAdjusters.next(day));
  }

  /** The close of the day, where that is still ahead; else the end of the calendar day. */
  Instant due(LocalDate date) {
    return calendar
        .close(date)
        .filter(close -> close.isAfter(reference) || date.isBefore(today()))
        .orElseGet(() -> midnightAfter(date));
  }

  /** The opening of the day, or its first minute if it is closed. */
  Instant earliest(LocalDate date) {
    return calendar.opening(date).orElseGet(() -> midnightBefore(date));
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
        return close.get().isAfter(reference) ? close.get() : begin;
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

  private LocalDate weekday(DayOfWeek day, Which which, int weeks) {
    return switch (which) {
      case BARE -> coming(day).plusWeeks(weeks);
      case THIS -> today().with(TemporalAdjusters.nextOrSame(day));
      case NEXT -> week(1).with(TemporalAdjusters.nextOrSame(day));
      case IN_WEEK -> week(weeks).with(TemporalAdjusters.nextOrSame(day));
    };
  }

  private LocalDate firstOpen(LocalDate week) {
    return calendar
        .nextBusinessDay(week)
        .filter(day -> day.isBefore(week.plusWeeks(1)))
        .orElse(week);
  }

  /** In the month that is named; else in the first month in which the day is still to come. */
  private LocalDate dayOfMonth(int day, int monthsOn) {
    YearMonth month = YearMonth.from(today());
    if (monthsOn >= 0) {
      YearMonth named = month.plusMonths(monthsOn);
      return named.atDay(Math.min(day, named.lengthOfMonth()));
    }
    while (!month.isValidDay(day) || month.atDay(day).isBefore(today())) {
      month = month.plusMonths(1);
    }
    return month.atDay(day);
  }

  private LocalDate dayOfYear(DueDay.OfYear day) {
    Integer named = day.year();
    if (named != null) {
      return LocalDate.of(named, day.month(), day.day());
    }
    for (int year = today().getYear(); ; year++) {
      YearMonth month = YearMonth.of(year, day.month());
      if (month.isValidDay(day.day()) && !month.atDay(day.day()).isBefore(today())) {
        return month.atDay(day.day());
      }
      if (year > today().getYear() + 8) {
        throw new DateTimeException("no such day in any year: " + day);
      }
    }
  }
}
