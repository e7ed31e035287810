package dev.kept.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a business says of its hours. Zone and week may not be changed afterwards. */
public final class CalendarBuilder {
  private final ZoneId zone;
  private final Map<DayOfWeek, List<Slot>> weekly = new HashMap<>();
  private final Map<LocalDate, List<Slot>> byDate = new HashMap<>();
  private final Map<LocalDate, List<Slot>> breaks = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private BusinessWeek week = BusinessWeek.FROM_MONDAY;

  CalendarBuilder(ZoneId zone) {
    this.zone = zone;
  }

  /** Adds slots to a weekday. */
  public CalendarBuilder open(DayOfWeek day, Slot... slots) {
    weekly.computeIfAbsent(day, any -> new ArrayList<>()).addAll(List.of(slots));
    return this;
  }

  /** Gives one date hours of its own instead of its weekday's; none closes it. */
  public CalendarBuilder open(LocalDate date, Slot... slots) {
    byDate.computeIfAbsent(date, any -> new ArrayList<>()).addAll(List.of(slots));
    return this;
  }

  /** Takes time out of the hours of one date. */
  public CalendarBuilder breaks(LocalDate date, Slot... slots) {
    breaks.computeIfAbsent(date, any -> new ArrayList<>()).addAll(List.of(slots));
    return this;
  }

  public CalendarBuilder holiday(LocalDate date) {
    holidays.add(date);
    return this;
  }

  public CalendarBuilder weekStart(DayOfWeek day) {
    week = new BusinessWeek(day);
    return this;
  }

  public BusinessCalendar build() {
    return new BusinessCalendar(new Hours(zone, weekly, byDate, breaks, holidays), week);
  }
}
