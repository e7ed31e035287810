package dev.kept.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which days a business has which slots. Hours of a date replace those of its weekday, breaks
 * are taken out of whatever is open then (a night shift of the day before too), and a holiday
 * closes the day whatever else is said of it.
 */
record Hours(
    ZoneId zone,
    Map<DayOfWeek, List<Slot>> weekly,
    Map<LocalDate, List<Slot>> byDate,
    Map<LocalDate, List<Slot>> breaks,
    Set<LocalDate> holidays) {

  Hours {
    weekly = copied(weekly);
    byDate = copied(byDate);
    breaks = copied(breaks);
    holidays = Set.copyOf(holidays);
  }

  /** About a century: what has not opened by then is taken never to. */
  private static final int HORIZON_DAYS = 36_525;

  /**
   * The slots that begin on {@code date}, in order of their start; they may overlap. The order on
   * the clock is not always that in time: a start that the clocks skip moves behind a later one.
   */
  List<Span> slots(LocalDate date) {
    if (holidays.contains(date)) {
      return List.of();
    }
    List<Slot> slots =
        byDate.getOrDefault(date, weekly.getOrDefault(date.getDayOfWeek(), List.of()));
    List<Span> spans = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      Span span = slot.on(date, zone);
      if (!span.isEmpty()) {
        spans.add(span);
      }
    }
    Collections.sort(spans);
    return spans;
  }

  /** What the breaks leave of the slots that begin on {@code date}; pieces may overlap. */
  List<Span> open(LocalDate date) {
    List<Span> slots = slots(date);
    if (breaks.isEmpty()) {
      return slots;
    }
    List<Span> open = new ArrayList<>(slots.size());
    for (Span slot : slots) {
      open.addAll(withoutBreaks(slot, date));
    }
    return open;
  }

  /** What the breaks leave of a stretch that begins on {@code date}. */
  List<Span> withoutBreaks(Span open, LocalDate date) {
    List<Span> left = List.of(open);
    if (breaks.isEmpty()) {
      return left;
    }
    for (int day = -1; day <= 1; day++) {
      LocalDate breakDate = date.plusDays(day);
      for (Slot slot : breaks.getOrDefault(breakDate, List.of())) {
        left = without(left, slot.on(breakDate, zone));
      }
    }
    return left;
  }

  /** The last date on which anything that is sought from {@code first} on can begin. */
  LocalDate lastDate(LocalDate first) {
    LocalDate horizon = first.plusDays(HORIZON_DAYS);
    if (weekly.values().stream().anyMatch(slots -> !slots.isEmpty())) {
      return horizon;
    }
    return byDate.keySet().stream()
        .max(Comparator.naturalOrder())
        .filter(horizon::isAfter)
        .orElse(byDate.isEmpty() ? LocalDate.MIN : horizon);
  }

  /** The dates from {@code first} to {@link #lastDate}. */
  Stream<LocalDate> dates(LocalDate first) {
    LocalDate last = lastDate(first);
    return last.isBefore(first) ? Stream.empty() : first.datesUntil(last.plusDays(1));
  }

  private static List<Span> without(List<Span> spans, Span taken) {
    List<Span> left = new ArrayList<>();
    spans.forEach(span -> left.addAll(span.without(taken)));
    return left;
  }

  private static <K> Map<K, List<Slot>> copied(Map<K, List<Slot>> slots) {
    return slots.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> inOrder(entry.getValue())));
  }

  private static List<Slot> inOrder(List<Slot> slots) {
    return slots.stream().sorted(Comparator.comparing(Slot::start)).toList();
  }
}
