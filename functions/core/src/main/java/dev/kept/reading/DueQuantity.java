package dev.kept.reading;

import java.time.Duration;
import java.time.LocalDate;

/** So much of a unit of time. */
record DueQuantity(double amount, DueUnit unit) {

  /** Only of clock units. */
  Duration onClock() {
    double seconds =
        switch (unit) {
          case SECOND -> 1;
          case MINUTE -> 60;
          default -> 3600;
        };
    return Duration.ofSeconds(Math.round(amount * seconds));
  }

  /** Days, rounded up; only of calendar units. A month keeps the day of the month if it can. */
  LocalDate after(LocalDate date) {
    int whole = (int) amount;
    double part = amount - whole;
    return switch (unit) {
      case WEEK, WEEKEND -> date.plusDays((long) Math.ceil(amount * 7));
      case MONTH -> date.plusMonths(whole).plusDays((long) Math.ceil(part * 30));
      case QUARTER -> date.plusMonths(3L * whole).plusDays((long) Math.ceil(part * 90));
      case YEAR -> date.plusYears(whole).plusMonths((long) Math.ceil(part * 12));
      default -> date.plusDays((long) Math.ceil(amount));
    };
  }
}
