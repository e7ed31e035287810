package dev.kept.reading;

import dev.kept.reading.DueDay.Which;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Which date a day is. */
record DueDays(DueDates dates) {

  LocalDate date(DueDay day) {
    return switch (day) {
      case DueDay.FromToday(int days) -> today().plusDays(days);
      case DueDay.OfWeek(DayOfWeek of, Which which, int weeks) -> weekday(of, which, weeks);
      case DueDay.OfMonth(int of, int monthsOn) -> dayOfMonth(of, monthsOn);
      case DueDay.OfYear year -> dayOfYear(year);
      case DueDay.OfFeast(DueFeast feast) -> feast.next(today());
      case DueDay.Both(DayOfWeek weekday, DueDay date) -> date(date);
      case DueDay.NextBusinessDay() ->
          dates.calendar().businessDay(1).orElseGet(() -> today().plusDays(1));
      case DueDay.After(DueDay first, int days) -> date(first).plusDays(days);
      case DueDay.NthOf nth -> new DueNthDays(dates).date(nth);
      case DueDay.FirstOfWeek(int on) -> firstBusinessDay(dates.week(on));
    };
  }

  private LocalDate weekday(DayOfWeek day, Which which, int weeks) {
    return switch (which) {
      case BARE -> dates.coming(day).plusWeeks(weeks);
      case THIS -> today().with(TemporalAdjusters.nextOrSame(day));
      case NEXT -> dates.week(1).with(TemporalAdjusters.nextOrSame(day));
      case IN_WEEK -> dates.week(weeks).with(TemporalAdjusters.nextOrSame(day));
    };
  }

  private LocalDate firstBusinessDay(LocalDate week) {
    return week.datesUntil(week.plusWeeks(1))
        .filter(dates.calendar()::isBusinessDay)
        .findFirst()
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

  private LocalDate today() {
    return dates.today();
  }
}
