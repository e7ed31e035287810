package dev.kept.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * is an open day off the weekend. Wall-clock hours keep their face value when the clocks change, so
 * a night shift may be an hour longer or shorter.
 *
 * <p>A calendar that never opens again has no next opening: methods that look for one answer empty.
 * They look a century ahead.
 */
public final class BusinessCalendar {

  private final Hours hours;
  private final BusinessWeek week;

  private BusinessCalendar(Hours hours, BusinessWeek week) {
    this.hours = hours;
    this.week = week;
  }

  /** Monday to Friday, 09:00 to 17:00, no holidays. */
  public static BusinessCalendar nineToFive(ZoneId zone) {
    Builder builder = in(zone);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
        builder.open(day, new Slot(LocalTime.of(9, 0), LocalTime.of(17, 0)));
      }
    }
    return builder.build();
  }

  /** Begins a calendar that is never open. */
  public static Builder in(ZoneId zone) {
    return new Builder(zone);
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
    return hours.open(date).stream().anyMatch(span -> span.contains(at));
  }

  public boolean isOpenDay(LocalDate date) {
    return !hours.open(date).isEmpty();
  }

  public boolean isBusinessDay(LocalDate date) {
    return !week.isWeekend(date) && isOpenDay(date);
  }

  /** When the day's first slot starts; empty on a closed day. */
  public Optional<Instant> opening(LocalDate date) {
    return hours.open(date).stream().map(Span::start).findFirst();
  }

  /** When the last of the slots that begin on the day ends; empty on a closed day. */
  public Optional<Instant> close(LocalDate date) {
    return hours.open(date).stream().map(Span::end).max(Instant::compareTo);
  }

  /** The first open day at or after {@code date}. */
  public Optional<LocalDate> nextOpenDay(LocalDate date) {
    return hours.dates(date).filter(this::isOpenDay).findFirst();
  }

  /** The first business day at or after {@code date}. */
  public Optional<LocalDate> nextBusinessDay(LocalDate date) {
    return hours.dates(date).filter(this::isBusinessDay).findFirst();
  }

  /** The earliest instant, {@code at} itself included, at which the business is open. */
  public Optional<Instant> nextOpen(Instant at) {
    OpenTime open = new OpenTime(hours, at);
    return open.hasNext() ? Optional.of(open.next().start()) : Optional.empty();
  }

  /**
   * The first close of a day after {@code at}: of the shift still running, else of the next. At the
   * closing minute it is the next day's.
   */
  public Optional<Instant> nextClose(Instant at) {
    return hours
        .dates(dateOf(at).minusDays(1))
        .flatMap(date -> close(date).stream())
        .filter(close -> close.isAfter(at))
        .findFirst();
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
    return amount.isZero() ? Optional.of(start) : new OpenTime(hours, start).spend(amount);
  }

  /** The open time between two instants; negative where the second is the earlier. */
  public Duration elapsed(Instant from, Instant to) {
    return to.isBefore(from)
        ? new OpenTime(hours, to).before(from).negated()
        : new OpenTime(hours, from).before(to);
  }

  /**
   * The close of the {@code days}th business day after the date of {@code start}; with 0, the first
   * close of a business day after {@code start} itself.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Optional<Instant> addBusinessDays(Instant start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("business days to add must not be negative: " + days);
    }
    if (days == 0) {
      return hours
          .dates(dateOf(start))
          .filter(this::isBusinessDay)
          .flatMap(date -> close(date).stream())
          .filter(close -> close.isAfter(start))
          .findFirst();
    }
    return businessDay(dateOf(start), days).flatMap(this::close);
  }

  /** The {@code nth} business day after {@code date}, 1 being the next. */
  public Optional<LocalDate> businessDay(LocalDate date, int nth) {
    if (nth < 1) {
      throw new IllegalArgumentException("business days are counted from 1, not " + nth);
    }
    return hours.dates(date.plusDays(1)).filter(this::isBusinessDay).skip(nth - 1L).findFirst();
  }

  /** The {@code nth} open day after {@code date}, 1 being the next; open weekends count. */
  public Optional<LocalDate> openDay(LocalDate date, int nth) {
    if (nth < 1) {
      throw new IllegalArgumentException("open days are counted from 1, not " + nth);
    }
    return hours.dates(date.plusDays(1)).filter(this::isOpenDay).skip(nth - 1L).findFirst();
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

  /** Gathers what a business says of its hours. Zone and week may not be changed afterwards. */
  public static final class Builder {
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Slot>> weekly = new HashMap<>();
    private final Map<LocalDate, List<Slot>> byDate = new HashMap<>();
    private final Map<LocalDate, List<Slot>> breaks = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private BusinessWeek week = BusinessWeek.FROM_MONDAY;

    private Builder(ZoneId zone) {
      this.zone = zone;
    }

    /** Adds slots to a weekday. */
    public Builder open(DayOfWeek day, Slot... slots) {
      weekly.computeIfAbsent(day, any -> new ArrayList<>()).addAll(List.of(slots));
      return this;
    }

    /** Gives one date hours of its own instead of its weekday's; none closes it. */
    public Builder open(LocalDate date, Slot... slots) {
      byDate.computeIfAbsent(date, any -> new ArrayList<>()).addAll(List.of(slots));
      return this;
    }

    /** Takes time out of the hours of one date. */
    public Builder breaks(LocalDate date, Slot... slots) {
      breaks.computeIfAbsent(date, any -> new ArrayList<>()).addAll(List.of(slots));
      return this;
    }

    public Builder holiday(LocalDate date) {
      holidays.add(date);
      return this;
    }

    public Builder weekStart(DayOfWeek day) {
      week = new BusinessWeek(day);
      return this;
    }

    public BusinessCalendar build() {
      return new BusinessCalendar(new Hours(zone, weekly, byDate, breaks, holidays), week);
    }
  }
}
