package dev.kept.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * One stretch of opening hours on the wall clock, start inclusive, end exclusive. An end that is
 * not after the start lies on the next day, so 18:00-02:00 is a night shift, 09:00-00:00 runs to
 * midnight and 00:00-00:00 is the whole day. A slot belongs to the day it begins on.
 */
public record Slot(LocalTime start, LocalTime end) {

  /**
   * Reads two wall-clock times; "24:00" as an end is midnight.
   *
   * @throws IllegalArgumentException if either is not of the form HH:mm
   */
  public static Slot of(String start, String end) {
    return new Slot(time(start), end.equals("24:00") ? LocalTime.MIDNIGHT : time(end));
  }

  /**
   * The slot on one date. A wall-clock time that the clocks skip moves forward by the gap; of one
   * that comes twice, the start takes the first and the end the second.
   */
  Span on(LocalDate date, ZoneId zone) {
    LocalDate last = end.isAfter(start) ? date : date.plusDays(1);
    return new Span(instant(date, start, zone, false), instant(last, end, zone, true));
  }

  private static Instant instant(LocalDate date, LocalTime time, ZoneId zone, boolean later) {
    LocalDateTime wall = LocalDateTime.of(date, time);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
    return switch (offsets.size()) {
      case 0 -> wall.atZone(zone).toInstant();
      case 1 -> wall.toInstant(offsets.getFirst());
      default -> wall.toInstant(later ? offsets.getLast() : offsets.getFirst());
    };
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "an opening time must look like 09:00, not \"" + text + "\"", e);
    }
  }
}
