package dev.kept.reading;

/** Units of time in words. */
enum DueUnit {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** Passes on the clock, whatever the calendar. */
  boolean isClock() {
    return this == SECOND || this == MINUTE || this == HOUR;
  }
}
