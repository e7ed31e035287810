package dev.kept.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same calendar the slow and simple way: every minute of some weeks, with what the wall clock
 * shows in it, is marked open or closed, and questions are answered by counting.
 */
final class MinuteByMinute {

  private static final int DAY = 1440;
  private static final int MARGIN = 3 * DAY;

  private final BusinessCalendar calendar;
  private final Instant first;
  private final long[] wall;
  private final BitSet open = new BitSet();
  private final Map<LocalDate, Integer> closes = new HashMap<>();

  /** Marks that many days from {@code first} on, a whole minute. */
  MinuteByMinute(BusinessCalendar calendar, Instant first, int days) {
    this.calendar = calendar;
    this.first = first;
    this.wall = new long[days * DAY];
    for (int minute = 0; minute < wall.length; minute++) {
      Instant at = first.plus(minute, ChronoUnit.MINUTES);
      int offset = calendar.zone().getRules().getOffset(at).getTotalSeconds();
      wall[minute] = Math.floorDiv(at.getEpochSecond() + offset, 60);
    }
    LocalDate start = calendar.dateOf(first).plusDays(2);
    start.datesUntil(start.plusDays(days - 5L)).forEach(this::mark);
  }

  int minuteOf(Instant at) {
    return (int) Duration.between(first, at).toMinutes();
  }

  Instant at(int minute) {
    return first.plus(minute, ChronoUnit.MINUTES);
  }

  boolean isOpen(int minute) {
    return open.get(minute);
  }

  int elapsed(int from, int to) {
    return open.get(from, to).cardinality();
  }

  int nextOpen(int from) {
    return open.nextSetBit(from);
  }

  /** The end of the nth open minute; -1 where the weeks are over before. */
  int add(int from, int amount) {
    int minute = from - 1;
    for (int i = 0; i < amount; i++) {
      minute = open.nextSetBit(minute + 1);
      if (minute < 0) {
        return -1;
      }
    }
    return minute + 1;
  }

  /** The close of the nth business day after; -1 where the weeks are over before. */
  int addBusinessDays(int from, int amount) {
    LocalDate date = calendar.dateOf(at(from));
    int left = amount;
    while (left > 0) {
      date = date.plusDays(1);
      if (minuteOf(date.atStartOfDay(calendar.zone()).toInstant()) > wall.length - MARGIN) {
        return -1;
      }
      left -= closes.containsKey(date) && !isWeekend(date) ? 1 : 0;
    }
    return closes.get(date);
  }

  private boolean isWeekend(LocalDate date) {
    int into = Math.floorMod(date.getDayOfWeek().compareTo(calendar.week().start()), 7);
    return into >= 5;
  }

  private void mark(LocalDate date) {
    if (calendar.holidays().contains(date)) {
      return;
    }
    List<Slot> weekly = calendar.weekly().getOrDefault(date.getDayOfWeek(), List.of());
    BitSet day = minutes(calendar.byDate().getOrDefault(date, weekly), date);
    for (int near = -1; near <= 1; near++) {
      LocalDate other = date.plusDays(near);
      day.andNot(minutes(calendar.breaks().getOrDefault(other, List.of()), other));
    }
    open.or(day);
    if (!day.isEmpty()) {
      closes.put(date, day.length());
    }
  }

  private BitSet minutes(List<Slot> slots, LocalDate date) {
    BitSet minutes = new BitSet();
    for (Slot slot : slots) {
      LocalDate last = slot.end().isAfter(slot.start()) ? date : date.plusDays(1);
      int from = comes(date, slot.start(), false);
      int to = comes(last, slot.end(), true);
      minutes.set(from, Math.max(from, to));
    }
    return minutes;
  }

  /**
   * The first or last minute in which the clock shows a time; what it skips comes after the gap.
   */
  private int comes(LocalDate date, LocalTime time, boolean last) {
    long shown = date.toEpochDay() * DAY + time.toSecondOfDay() / 60;
    int around = (int) (shown - wall[0]);
    int found = -1;
    long gap = 0;
    for (int minute = Math.max(1, around - DAY); minute < around + DAY; minute++) {
      if (wall[minute] == shown && (found < 0 || last)) {
        found = minute;
      }
      if (wall[minute - 1] < shown && shown < wall[minute]) {
        gap = wall[minute] - wall[minute - 1] - 1;
      }
    }
    return gap == 0 ? found : comes(date.atTime(time).plusMinutes(gap), last);
  }

  private int comes(LocalDateTime shown, boolean last) {
    return comes(shown.toLocalDate(), shown.toLocalTime(), last);
  }
}
