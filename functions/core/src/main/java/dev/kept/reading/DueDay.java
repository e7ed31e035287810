package dev.kept.reading;

import java.time.DayOfWeek;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** A day as said. */
sealed interface DueDay {

  /** So many days from today. */
  record FromToday(int days) implements DueDay {}

  /**
   * A weekday.
   *
   * @param weeksLater "Monday week", "a week on Monday"; which week, where one is named
   */
  record OfWeek(DayOfWeek day, Which which, int weeksLater) implements DueDay {}

  /** Which of the coming weekdays. */
  enum Which {
    BARE,
    THIS,
    /** In next week; some hear the coming one. */
    NEXT,
    /** In the week so many weeks on, this one being 0. */
    IN_WEEK
  }

  /** "the 14th", "the 14th of next month" (one month on; -1 where no month is named). */
  record OfMonth(int day, int monthsOn) implements DueDay {}

  record OfYear(int day, Month month, @Nullable Integer year) implements DueDay {}

  record OfFeast(DueFeast feast) implements DueDay {}

  /** A weekday and a date that should be one day; the date is kept. */
  record Both(DayOfWeek weekday, DueDay date) implements DueDay {}

  record NextBusinessDay() implements DueDay {}

  /** "a week from Friday", "two days after Christmas". */
  record After(DueDay day, int days) implements DueDay {}

  /**
   * "the first working day of next month", "the last Friday in June".
   *
   * @param nth from 1; -1 is the last
   * @param weekday null where days of any weekday count
   * @param business only business days count
   * @param in a week, month, quarter or year
   */
  record NthOf(int nth, @Nullable DayOfWeek weekday, boolean business, DueSaid.What in)
      implements DueDay {}

  /** The first business day of a week, of this one on. */
  record FirstOfWeek(int weeksOn) implements DueDay {}
}
