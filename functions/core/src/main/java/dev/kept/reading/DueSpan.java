package dev.kept.reading;

import dev.kept.reading.DueSaid.NamedMonths;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.What;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A stretch of the calendar, from its first day to its last. */
record DueSpan(LocalDate first, LocalDate last) {

  /** A week, month, quarter or year, by its name or its distance from the present one. */
  static DueSpan of(What what, DueDates dates) {
    return switch (what) {
      case Period(DueUnit unit, int on, _) -> of(unit, on, dates);
      case NamedMonths named -> of(named, dates);
      default -> throw new IllegalArgumentException("no stretch of the calendar: " + what);
    };
  }

  private static DueSpan of(DueUnit unit, int on, DueDates dates) {
    YearMonth now = YearMonth.from(dates.today());
    return switch (unit) {
      case WEEK -> days(dates.week(on), 7);
      case WEEKEND -> days(dates.calendar().weekend(dates.today()).plusWeeks(on), 2);
      case QUARTER -> months(now.minusMonths((now.getMonthValue() - 1) % 3).plusMonths(3L * on), 3);
      case YEAR -> months(now.withMonth(1).plusYears(on), 12);
      default -> months(now.plusMonths(on), 1);
    };
  }

  /** Those of this year, unless they are over. */
  private static DueSpan of(NamedMonths named, DueDates dates) {
    Integer year = named.year();
    YearMonth now = YearMonth.from(dates.today());
    YearMonth first = YearMonth.of(year == null ? now.getYear() : year, named.first());
    boolean over = year == null && first.plusMonths(named.months() - 1).isBefore(now);
    return months(over ? first.plusYears(1) : first, named.months());
  }

  static DueSpan days(LocalDate first, int days) {
    return new DueSpan(first, first.plusDays(days - 1));
  }

  private static DueSpan months(YearMonth first, int months) {
    return new DueSpan(first.atDay(1), first.plusMonths(months - 1).atEndOfMonth());
  }

  int length() {
    return (int) first.until(last, ChronoUnit.DAYS) + 1;
  }

  /** The nth seven days of it; the last seven where that is -1. */
  DueSpan week(int nth) {
    return nth < 0 ? days(last.minusDays(6), 7) : days(first.plusDays(7L * (nth - 1)), 7);
  }
}
