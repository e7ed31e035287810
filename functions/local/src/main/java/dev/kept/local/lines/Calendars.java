package dev.kept.local.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.CalendarBuilder;
import dev.kept.calendar.Slot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads a calendar out of a line: hours, hours of a date, breaks, holidays, start of the week. */
final class Calendars {

  private static final String DAY = "a day like mon or sunday";
  private static final String DATE = "a date like 2026-12-24";
  private static final String SLOTS = "a list of opening times like [[\"09:00\",\"17:00\"]]";
  private static final String SLOT = "opening times like [\"09:00\",\"17:00\"]";

  private Calendars() {}

  /** The calendar that the document describes; without hours, Monday to Friday, nine to five. */
  static BusinessCalendar in(Fields document, ZoneId zone) {
    CalendarBuilder builder = BusinessCalendar.in(zone);
    if (document.has("hours")) {
      each(document, "hours", DAY, Values::day, builder::open);
    } else {
      BusinessCalendar.nineToFive(zone)
          .weekly()
          .forEach((day, slots) -> builder.open(day, slots.toArray(new Slot[0])));
    }
    each(document, "date_hours", DATE, Values::date, builder::open);
    each(document, "breaks", DATE, Values::date, builder::breaks);
    holidays(document).forEach(builder::holiday);
    if (document.has("week_start")) {
      builder.weekStart(document.parse("week_start", DAY, Values::day));
    }
    return builder.build();
  }

  private static <K> void each(
      Fields document,
      String field,
      String right,
      Function<String, K> key,
      BiConsumer<K, Slot[]> adder) {
    if (!document.has(field)) {
      return;
    }
    JsonNode node = document.get(field);
    if (!node.isObject()) {
      throw document.wrong(field, node, "an object of opening times, each under " + right);
    }
    Fields days = new Fields(node, document.where() + field + ".");
    for (String name : (Iterable<String>) node::fieldNames) {
      adder.accept(days.name(name, right, key), slots(days, name));
    }
  }

  private static Slot[] slots(Fields days, String day) {
    JsonNode list = days.get(day);
    if (!list.isArray()) {
      throw days.wrong(day, list, SLOTS);
    }
    List<Slot> slots = new ArrayList<>();
    for (JsonNode pair : list) {
      slots.add(slot(days, day + "[" + slots.size() + "]", pair));
    }
    return slots.toArray(new Slot[0]);
  }

  private static Slot slot(Fields days, String name, JsonNode pair) {
    if (pair.size() != 2 || !pair.path(0).isTextual() || !pair.path(1).isTextual()) {
      throw days.wrong(name, pair, SLOT);
    }
    try {
      return Slot.of(pair.get(0).textValue(), pair.get(1).textValue());
    } catch (IllegalArgumentException e) {
      throw days.wrong(name, pair, SLOT);
    }
  }

  private static List<LocalDate> holidays(Fields document) {
    JsonNode days = document.get("holidays");
    if (document.has("holidays") && !days.isArray()) {
      throw document.wrong("holidays", days, "a list of dates like [\"2026-12-25\"]");
    }
    List<LocalDate> holidays = new ArrayList<>();
    for (JsonNode day : days) {
      String name = "holidays[" + holidays.size() + "]";
      holidays.add(document.value(name, day, DATE, Values::date));
    }
    return holidays;
  }
}
