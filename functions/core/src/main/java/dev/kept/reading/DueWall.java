package dev.kept.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock on the wall of a place, beside the business's calendar. Times are minutes of a date. */
record DueWall(DueDates dates, ZoneId zone) {

  static final int DAY = 24 * 60;

  LocalDate today() {
    return LocalDate.ofInstant(dates.reference(), zone);
  }

  /** Of a time that comes twice the later. */
  Instant last(LocalDate date, int minutes) {
    return wall(date, minutes).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  /** Of a time that comes twice the earlier. */
  Instant first(LocalDate date, int minutes) {
    return wall(date, minutes).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  LocalDateTime wall(LocalDate date, int minutes) {
    return LocalDateTime.of(date.plusDays(minutes / DAY), DueClock.time(minutes));
  }

  boolean isAhead(LocalDate date, int minutes) {
    return last(date, minutes).isAfter(dates.reference());
  }

  /** Inside the hours, or at their very end: "by 5" when that is the close. */
  boolean isInHours(LocalDate date, int minutes) {
    Instant at = last(date, minutes);
    return dates.calendar().isOpen(at)
        || dates.calendar().close(date).filter(at::equals).isPresent();
  }
}
