package dev.kept.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Days that people call by name. */
enum DueFeast {
  NEW_YEAR,
  VALENTINE,
  ST_PATRICK,
  GOOD_FRIDAY,
  EASTER,
  EASTER_MONDAY,
  MEMORIAL_DAY,
  INDEPENDENCE_DAY,
  LABOR_DAY,
  HALLOWEEN,
  THANKSGIVING,
  BLACK_FRIDAY,
  CHRISTMAS_EVE,
  CHRISTMAS,
  BOXING_DAY,
  NEW_YEARS_EVE;

  /** The next one, {@code today} included. */
  LocalDate next(LocalDate today) {
    LocalDate thisYear = in(today.getYear());
    return thisYear.isBefore(today) ? in(today.getYear() + 1) : thisYear;
  }

  private LocalDate in(int year) {
    return switch (this) {
      case NEW_YEAR -> LocalDate.of(year, Month.JANUARY, 1);
      case VALENTINE -> LocalDate.of(year, Month.FEBRUARY, 14);
      case ST_PATRICK -> LocalDate.of(year, Month.MARCH, 17);
      case MEMORIAL_DAY -> nth(-1, DayOfWeek.MONDAY, Month.MAY, year);
      case LABOR_DAY -> nth(1, DayOfWeek.MONDAY, Month.SEPTEMBER, year);
      case GOOD_FRIDAY -> easter(year).minusDays(2);
      case EASTER -> easter(year);
      case EASTER_MONDAY -> easter(year).plusDays(1);
      case INDEPENDENCE_DAY -> LocalDate.of(year, Month.JULY, 4);
      case HALLOWEEN -> LocalDate.of(year, Month.OCTOBER, 31);
      case THANKSGIVING -> nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER, year);
      case BLACK_FRIDAY -> nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER, year).plusDays(1);
      case CHRISTMAS_EVE -> LocalDate.of(year, Month.DECEMBER, 24);
      case CHRISTMAS -> LocalDate.of(year, Month.DECEMBER, 25);
      case BOXING_DAY -> LocalDate.of(year, Month.DECEMBER, 26);
      case NEW_YEARS_EVE -> LocalDate.of(year, Month.DECEMBER, 31);
    };
  }

  private static LocalDate nth(int nth, DayOfWeek day, Month month, int year) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
  }

  /** Easter Sunday of the Western churches, by the anonymous Gregorian computation. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int skipped = century - century / 4 - (8 * century + 13) / 25;
    int epact = (19 * golden + skipped + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * toSunday) / 451;
    int monthAndDay = epact + toSunday - 7 * correction + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
