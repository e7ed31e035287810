package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.BusinessWeek;
import dev.kept.calendar.CalendarBuilder;
import dev.kept.calendar.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opening hours: {@code hours: {mon: [["09:00","17:00"]]}}, {@code holidays}, and exceptions. */
final class CalendarForm {

  static final List<String> KEYS =
      List.of("zone", "weekStart", "hours", "dateHours", "breaks", "holidays");

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String SLOTS = "a list of slots such as [[\"09:00\", \"17:00\"]]";
  private static final String SLOT = "a slot such as [\"09:00\", \"17:00\"]";
  private static final String BY_DATE =
      "slots by date, such as {\"2026-12-24\": [[\"09:00\", \"12:00\"]]}";

  private CalendarForm() {}

  /** Reads a calendar; with no hours given it is open Monday to Friday, 09:00 to 17:00. */
  static BusinessCalendar read(Entry entry, ZoneId zone) {
    CalendarBuilder calendar = BusinessCalendar.in(zone);
    readHours(entry, calendar);
    Entry dates = entry.at("dateHours");
    for (String name : entry.names("dateHours", BY_DATE)) {
      whenDated(dates, name, (date, slots) -> calendar.open(date, slots));
    }
    Entry breaks = entry.at("breaks");
    for (String name : entry.names("breaks", BY_DATE)) {
      whenDated(breaks, name, (date, slots) -> calendar.breaks(date, slots));
    }
    entry.texts("holidays", Forms.DATE, Forms::date).forEach(calendar::holiday);
    calendar.weekStart(
        entry.either(
            "weekStart", "one of " + String.join(", ", DAYS), CalendarForm::day, DayOfWeek.MONDAY));
    return calendar.build();
  }

  static void write(ObjectNode node, BusinessCalendar calendar) {
    node.put("zone", calendar.zone().getId());
    if (!calendar.week().equals(BusinessWeek.FROM_MONDAY)) {
      node.put("weekStart", name(calendar.week().start()));
    }
    writeSlots(node.putObject("hours"), calendar.weekly(), CalendarForm::name);
    if (!calendar.byDate().isEmpty()) {
      writeSlots(node.putObject("dateHours"), calendar.byDate(), LocalDate::toString);
    }
    if (!calendar.breaks().isEmpty()) {
      writeSlots(node.putObject("breaks"), calendar.breaks(), LocalDate::toString);
    }
    ArrayNode holidays = node.putArray("holidays");
    new TreeSet<>(calendar.holidays()).forEach(date -> holidays.add(date.toString()));
  }

  private static void readHours(Entry entry, CalendarBuilder calendar) {
    if (!entry.has("hours")) {
      BusinessCalendar.nineToFive(ZoneOffset.UTC)
          .weekly()
          .forEach((day, slots) -> calendar.open(day, slots.toArray(new Slot[0])));
      return;
    }
    Entry hours = entry.at("hours").object(DAYS);
    for (String name : DAYS) {
      if (hours.has(name)) {
        calendar.open(day(name), slots(hours.at(name)));
      }
    }
  }

  private interface Dated {
    void take(LocalDate date, Slot... slots);
  }

  private static void whenDated(Entry dates, String name, Dated taker) {
    try {
      taker.take(LocalDate.parse(name), slots(dates.at(name)));
    } catch (DateTimeParseException e) {
      dates.at(name).wrong("'" + name + "' is no date", Forms.DATE);
    }
  }

  private static Slot[] slots(Entry list) {
    List<Slot> slots = new ArrayList<>();
    for (Entry item : list.items(SLOTS)) {
      Slot slot = slot(item);
      if (slot != null) {
        slots.add(slot);
      }
    }
    return slots.toArray(new Slot[0]);
  }

  private static @Nullable Slot slot(Entry item) {
    List<Entry> ends = item.pair(SLOT);
    if (ends.isEmpty()) {
      return null;
    }
    String start = ends.get(0).value(SLOT, CalendarForm::start, "");
    String end = ends.get(1).value(SLOT, CalendarForm::end, "");
    return start.isEmpty() || end.isEmpty() ? null : Slot.of(start, end);
  }

  private static String start(String text) {
    return Slot.of(text, "00:00").start().toString();
  }

  private static String end(String text) {
    return Slot.of("00:00", text).end().toString();
  }

  private static DayOfWeek day(String name) {
    int day = DAYS.indexOf(name.toLowerCase(Locale.ROOT));
    return DayOfWeek.of(day + 1);
  }

  private static String name(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  private static <K extends Comparable<? super K>> void writeSlots(
      ObjectNode node, Map<K, List<Slot>> slots, Function<K, String> name) {
    new TreeMap<>(slots)
        .forEach((key, list) -> {
          ArrayNode array = node.putArray(name.apply(key));
          list.forEach(
              slot -> array.addArray().add(slot.start().toString()).add(slot.end().toString()));
        });
  }
}
