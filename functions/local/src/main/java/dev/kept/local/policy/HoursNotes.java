package dev.kept.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.calendar.Slot;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Opening hours that may be a slip: 9 to 5, written as {@code ["09:00", "05:00"]}, is open through
 * the night.
 */
final class HoursNotes {

  /** Night shifts are shorter. */
  private static final Duration LONG = Duration.ofHours(12);

  private final List<Note> notes = new ArrayList<>();

  private HoursNotes() {}

  /** Of a policy that is fit. */
  static List<Note> of(JsonNode policy) {
    HoursNotes all = new HoursNotes();
    all.calendar(policy, "");
    policy
        .path("calendars")
        .properties()
        .forEach(entry -> all.calendar(entry.getValue(), "calendars." + entry.getKey() + "."));
    return List.copyOf(all.notes);
  }

  private void calendar(JsonNode calendar, String path) {
    if (calendar.has("hours")
        && !opens(calendar.path("hours"))
        && !opens(calendar.path("dateHours"))) {
      notes.add(new Note(path + "hours", "it is never open, so no business time passes"));
    }
    for (String key : List.of("hours", "dateHours")) {
      for (Map.Entry<String, JsonNode> day : calendar.path(key).properties()) {
        day(path + key + "." + day.getKey(), day.getValue());
      }
    }
  }

  private static boolean opens(JsonNode days) {
    return days.valueStream().anyMatch(day -> !day.isEmpty());
  }

  private void day(String path, JsonNode slots) {
    Slot before = null;
    for (int i = 0; i < slots.size(); i++) {
      String at = "%s[%d]".formatted(path, i);
      Slot slot = Slot.of(slots.path(i).path(0).asText(), slots.path(i).path(1).asText());
      if (!slot.end().isAfter(slot.start())
          && length(slot).compareTo(LONG) > 0
          && !isWholeDay(slot)) {
        notes.add(
            new Note(
                at,
                "from %s to %s of the next day, %d hours"
                    .formatted(slot.start(), slot.end(), length(slot).toHours())));
      }
      if (before != null && slot.start().isBefore(before.end())) {
        notes.add(new Note(at, "begins before the one above it ends"));
      }
      before = slot;
    }
  }

  private static Duration length(Slot slot) {
    return Duration.between(slot.start(), slot.end()).plusDays(1);
  }

  private static boolean isWholeDay(Slot slot) {
    return slot.start().equals(LocalTime.MIDNIGHT) && slot.end().equals(LocalTime.MIDNIGHT);
  }
}
