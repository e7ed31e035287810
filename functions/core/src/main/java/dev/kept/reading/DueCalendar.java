package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business calendar as it is asked while one message is read: no day is worked out twice, so that
 * a message full of times costs little more than one with a single time. Not safe for several
 * threads.
 */
final class DueCalendar {

  /** A business that does not open for so long is taken never to. */
  static final int DAYS_AHEAD = 400;

  private record Day(@Nullable Instant opening, @Nullable Instant close) {}

  private final BusinessCalendar calendar;
  private final Instant reference;
  private final LocalDate today;
  private final Map<LocalDate, Day> days = new HashMap<>();
  private final List<LocalDate> businessDays = new ArrayList<>();
  private final DueOpenTime openTime;

  DueCalendar(BusinessCalendar calendar, Instant reference) {
    this.calendar = calendar;
    this.reference = reference;
    this.today = calendar.dateOf(reference);
    this.openTime = new DueOpenTime(calendar, reference);
  }

  ZoneId zone() {
    return calendar.zone();
  }

  Instant reference() {
    return reference;
  }

  LocalDate today() {
    return today;
  }

  /** How many days and strides of open time were worked out. */
  int work() {
    return days.size() + openTime.strides();
  }

  LocalDate dateOf(Instant at) {
    return calendar.dateOf(at);
  }

  /** The first day of the week that {@code date} lies in. */
  LocalDate week(LocalDate date) {
    return calendar.week().firstDay(date);
  }

  /** The first day of the weekend of the week that {@code date} lies in. */
  LocalDate weekend(LocalDate date) {
    return calendar.week().weekend(date);
  }

  /** Most times lie outside the hours of their day and of the night before; breaks are rare. */
  boolean isOpen(Instant at) {
    LocalDate date = calendar.dateOf(at);
    return (mayBeOpen(day(date), at) || mayBeOpen(day(date.minusDays(1)), at))
        && calendar.isOpen(at);
  }

  private static boolean mayBeOpen(Day day, Instant at) {
    return day.opening != null
        && day.close != null
        && !at.isBefore(day.opening)
        && at.isBefore(day.close);
  }

  Optional<Instant> opening(LocalDate date) {
    return Optional.ofNullable(day(date).opening);
  }

  Optional<Instant> close(LocalDate date) {
    return Optional.ofNullable(day(date).close);
  }

  boolean isOpenDay(LocalDate date) {
    return day(date).close != null;
  }

  boolean isBusinessDay(LocalDate date) {
    return !calendar.week().isWeekend(date) && isOpenDay(date);
  }

  private Day day(LocalDate date) {
    Day known = days.get(date);
    if (known != null) {
      return known;
    }
    Day day = new Day(calendar.opening(date).orElse(null), calendar.close(date).orElse(null));
    days.put(date, day);
    return day;
  }

  /** The first open day at or after {@code date}. */
  Optional<LocalDate> nextOpenDay(LocalDate date) {
    for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
      if (isOpenDay(date.plusDays(ahead))) {
        return Optional.of(date.plusDays(ahead));
      }
    }
    return Optional.empty();
  }

  /** The first close of a day after the reference: of the shift still running, else of the next. */
  Optional<Instant> nextClose() {
    for (int ahead = -1; ahead < DAYS_AHEAD; ahead++) {
      Instant close = day(today.plusDays(ahead)).close;
      if (close != null && close.isAfter(reference)) {
        return Optional.of(close);
      }
    }
    return Optional.empty();
  }

  /** The {@code nth} business day after today, 1 being the next. */
  Optional<LocalDate> businessDay(int nth) {
    LocalDate date = businessDays.isEmpty() ? today : businessDays.getLast();
    for (int idle = 0; businessDays.size() < nth && idle < DAYS_AHEAD; idle++) {
      date = date.plusDays(1);
      if (isBusinessDay(date)) {
        businessDays.add(date);
        idle = -1;
      }
    }
    return nth <= businessDays.size() ? Optional.of(businessDays.get(nth - 1)) : Optional.empty();
  }

  /** The earliest instant at which so much open time has passed since the reference. */
  Optional<Instant> open(Duration amount) {
    return openTime.after(amount);
  }
}
