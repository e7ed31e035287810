package dev.kept.calendar;

import java.time.ZoneId;

/** When a business is open. */
public record BusinessCalendar(ZoneId zone) {
  public static BusinessCalendar nineToFive(ZoneId zone) {
    return new BusinessCalendar(zone);
  }
}
