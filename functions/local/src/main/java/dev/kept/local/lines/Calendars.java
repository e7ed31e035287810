package dev.kept.local.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.Slot;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a calendar out of a line: hours, hours of a date, breaks, holidays, start of the week. */
final class Calendars {

  private static final String SLOTS = "a list of opening times like [[\"09:00\",\"17:00\"]]";

  private Calendars() {}

  /** The calendar that the document describes; without hours, Monday to Friday, nine to five. */
  static BusinessCalendar in(Fields document) {
    return in(document, document.zone("zone"));
  }

  static BusinessCalendar in(Fields document, ZoneId zone) {
    BusinessCalendar.Builder builder = BusinessCalendar.in(zone);
    if (document.has("week_start")) {
      builder.weekStart(document.parse("week_start", "a day like mon or sun", Calendars::day));
    }
    if (document.has("hours")) {
      each(document, "hours", (name, slots) -> builder.open(day(name), slots));
    } else {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
          builder.open(day, Slot.of("09:00", "17:00"));
        }
      }
    }
    each(document, "date_hours", (name, slots) -> builder.open(LocalDate.parse(name), slots));
    each(document, "breaks", (name, slots) -> builder.breaks(LocalDate.parse(name), slots));
    holidays(document, builder);
    return builder.build();
  }

  private interface Adder {
    void add(String name, Slot[] slots);
  }

  private static void each(Fields document, String field, Adder adder) {
    if (!document.has(field)) {
      return;
    }
    JsonNode days = document.get(field);
    if (!days.isObject()) {
      throw document.wrong(field, days, "an object of days and their opening times");
    }
    for (Map.Entry<String, JsonNode> day : days.properties()) {
      Slot[] slots = slots(new Fields(days, field + "."), day.getKey());
      try {
        adder.add(day.getKey(), slots);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new LineProblem(
            "\"%s\" has no day '%s': days are mon to sun, dates like 2026-12-24"
                .formatted(field, day.getKey()));
      }
    }
  }

  private static Slot[] slots(Fields days, String day) {
    JsonNode list = days.get(day);
    List<Slot> slots = new ArrayList<>();
    if (!list.isArray()) {
      throw days.wrong(day, list, SLOTS);
    }
    for (JsonNode pair : list) {
      if (pair.size() != 2 || !pair.path(0).isTextual() || !pair.path(1).isTextual()) {
        throw days.wrong(day, list, SLOTS);
      }
      try {
        slots.add(Slot.of(pair.get(0).textValue(), pair.get(1).textValue()));
      } catch (IllegalArgumentException e) {
        throw days.wrong(day, list, SLOTS);
      }
    }
    return slots.toArray(new Slot[0]);
  }

  private static void holidays(Fields document, BusinessCalendar.Builder builder) {
    JsonNode holidays = document.get("holidays");
    if (document.has("holidays") && !holidays.isArray()) {
      throw document.wrong("holidays", holidays, "a list of dates like [\"2026-12-25\"]");
    }
    for (JsonNode day : holidays) {
      try {
        builder.holiday(LocalDate.parse(day.asText()));
      } catch (DateTimeException e) {
        throw document.wrong("holidays", day, "dates like 2026-12-25");
      }
    }
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).equalsIgnoreCase(name) || day.name().equalsIgnoreCase(name)) {
        return day;
      }
    }
    throw new IllegalArgumentException("no day " + name.toLowerCase(Locale.ROOT));
  }
}
