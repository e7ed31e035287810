package dev.kept.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How a business counts its weeks.
 *
 * @param start the day weeks begin on; the last two days of a week are its weekend, so a week that
 *     starts on Sunday has its weekend on Friday and Saturday
 */
public record BusinessWeek(DayOfWeek start) {

  public static final BusinessWeek FROM_MONDAY = new BusinessWeek(DayOfWeek.MONDAY);

  /** The first day of the week that {@code date} lies in. */
  public LocalDate firstDay(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(start));
  }

  /** The first day of the weekend of the week that {@code date} lies in. */
  public LocalDate weekend(LocalDate date) {
    return firstDay(date).plusDays(5);
  }

  public boolean isWeekend(LocalDate date) {
    return !date.isBefore(weekend(date));
  }
}
