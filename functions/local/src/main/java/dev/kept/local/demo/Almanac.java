package dev.kept.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people say them, on the business's wall clock. */
record Almanac(ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter OLD_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** "Monday 9 March", and "9 March 2025" for another year. */
  String day(Instant at, Instant now) {
    ZonedDateTime day = at.atZone(zone);
    return day.getYear() == now.atZone(zone).getYear() ? DAY.format(day) : OLD_DAY.format(day);
  }

  /** "Monday 9 March". */
  String dated(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** "15:00", or with its day where that is another. */
  String when(Instant at, Instant now) {
    return date(at).equals(date(now)) ? time(at) : day(at, now) + ", " + time(at);
  }
}
