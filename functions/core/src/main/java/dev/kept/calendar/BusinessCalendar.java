package dev.kept.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a business, and the arithmetic of open time. Immutable.
 *
 * <p>A day is <em>open</em> when slots begin on it and it is no holiday; its opening is the start
 * of the first, its close the end of the last: a lunch break is no close. A <em>business day</em>
 * is an open day off the weekend. A night shift belongs to the day it begins on: a holiday takes
 * away the shift that would begin on it and leaves alone the one that runs into it.
 *
 * <p>Two days of the year are odd, and hours keep their face value on both. When the clocks go
 * forward, a time that they skip moves forward by the gap, so that 02:30-04:00 opens at 03:30; a
 * slot whose end is not after its start then is not there. When they go back, of a time that comes
 * twice a start takes the first and an end the second, so that 01:00-02:30 lasts two hours and a
 * half. A night shift is an hour shorter or longer.
 *
 * <p>A calendar that never opens again has no next opening: methods that look for one answer empty.
 * They look a century ahead. Instants may be of any year from 1 to 9999.
 */
public final class BusinessCalendar {

  private final Hours hours;
  private final BusinessWeek week;
  private final Days days;

  BusinessCalendar(Hours hours, BusinessWeek week) {
    this.hours = hours;
    this.week = week;
    this.days = new Days(hours, week);
  }

  /** Monday to Friday, 09:00 to 17:00, no holidays. */
  public static BusinessCalendar nineToFive(ZoneId zone) {
    CalendarBuilder builder = in(zone);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
        builder.open(day, new Slot(LocalTime.of(9, 0), LocalTime.of(17, 0)));
      }
    }
    return builder.build();
  }

  /** Begins a calendar that is never open. */
  public static CalendarBuilder in(ZoneId zone) {
    return new CalendarBuilder(zone);
  }

  public ZoneId zone() {
    return hours.zone();
  }

  public BusinessWeek week() {
    return week;
  }

  /** The slots of each weekday that has any. */
  public Map<DayOfWeek, List<Slot>> weekly() {
    return hours.weekly();
  }

  /** The slots of the dates that have hours of their own; none where such a date is closed. */
  public Map<LocalDate, List<Slot>> byDate() {
    return hours.byDate();
  }

  /** What is taken out of the hours of single dates. */
  public Map<LocalDate, List<Slot>> breaks() {
    return hours.breaks();
  }

  public Set<LocalDate> holidays() {
    return hours.holidays();
  }

  /** The calendar date on the business's wall clock. */
  public LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  public boolean isOpen(Instant at) {
    LocalDate date = dateOf(at);
    return isOpen(at, date) || isOpen(at, date.minusDays(1));
  }

  private boolean isOpen(Instant at, LocalDate date) {
    for (Span open : hours.open(date)) {
      if (open.contains(at)) {
        return true;
      }
    }
    return false;
  }

  public boolean isOpenDay(LocalDate date) {
    return days.isOpen(date);
  }

  public boolean isBusinessDay(LocalDate date) {
    return days.isBusiness(date);
  }

  /** When the day's first slot starts; empty on a closed day. */
  public Optional<Instant> opening(LocalDate date) {
    return days.opening(date);
  }

  /** When the last of the slots that begin on the day ends; empty on a closed day. */
  public Optional<Instant> close(LocalDate date) {
    return days.close(date);
  }

  /** The first open day at or after {@code date}. */
  public Optional<LocalDate> nextOpenDay(LocalDate date) {
    return days.next(date, days::isOpen);
  }

  /** The first business day at or after {@code date}. */
  public Optional<LocalDate> nextBusinessDay(LocalDate date) {
    return days.next(date, days::isBusiness);
  }

  /** The {@code nth} business day after {@code date}, 1 being the next. */
  public Optional<LocalDate> businessDay(LocalDate date, int nth) {
    return days.nth(date, nth, days::isBusiness);
  }

  /** The {@code nth} open day after {@code date}, 1 being the next; open weekends count. */
  public Optional<LocalDate> openDay(LocalDate date, int nth) {
    return days.nth(date, nth, days::isOpen);
  }

  /** The earliest instant, {@code at} itself included, at which the business is open. */
  public Optional<Instant> nextOpen(Instant at) {
    OpenTime open = OpenTime.from(hours, at);
    return open.hasNext() ? Optional.of(open.next().start()) : Optional.empty();
  }

  /**
   * The first close of a day after {@code at}: of the shift still running, else of the next. At the
   * closing minute it is the next day's.
   */
  public Optional<Instant> nextClose(Instant at) {
    return days.closeAfter(at, dateOf(at).minusDays(1), days::isOpen);
  }

  /**
   * The earliest instant at which {@code amount} of open time has passed since {@code start}. What
   * runs out exactly at a close stays there; nothing to add stays at the start.
   *
   * @return empty where the business is not open for so long within a century
   * @throws IllegalArgumentException if the amount is negative
   */
  public Optional<Instant> add(Instant start, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("open time to add must not be negative: " + amount);
    }
    return amount.isZero() ? Optional.of(start) : OpenTime.from(hours, start).spend(amount);
  }

  /** The open time between two instants; negative where the second is the earlier. */
  public Duration elapsed(Instant from, Instant to) {
    return to.isBefore(from) ? elapsed(to, from).negated() : OpenTime.between(hours, from, to);
  }

  /**
   * The close of the {@code count}th business day after the date of {@code start}; with 0, the
   * first close of a business day after {@code start} itself.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Optional<Instant> addBusinessDays(Instant start, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("business days to add must not be negative: " + count);
    }
    return count == 0
        ? days.closeAfter(start, dateOf(start), days::isBusiness)
        : businessDay(dateOf(start), count).flatMap(this::close);
  }

  /** Two calendars are equal that say the same, not those that are open at the same times. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BusinessCalendar that
        && hours.equals(that.hours)
        && week.equals(that.week);
  }

  @Override
  public int hashCode() {
    return Objects.hash(hours, week);
  }

  @Override
  public String toString() {
    return "BusinessCalendar" + List.of(hours, week);
  }
}
