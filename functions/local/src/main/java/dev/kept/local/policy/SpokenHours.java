package dev.kept.local.policy;

import dev.kept.calendar.Slot;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opening hours as people write them: {@code mon-fri 8-12 13-17, sat 9:30am-noon}. */
final class SpokenHours {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern DAY = Pattern.compile("([a-z]{3,})(?:\\s*-\\s*([a-z]{3,}))?");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.h]([0-9]{2}))?(am|pm)?");
  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final String RIGHT = "days and times such as mon-fri 9-17, sat 9:00-12:30";

  private SpokenHours() {}

  /**
   * Reads opening hours.
   *
   * @return the slots of each day that has any, by {@code mon} to {@code sun} in that order
   * @throws IllegalArgumentException if they cannot be read, with what would be right
   */
  static Map<String, List<Slot>> read(String text) {
    Map<Integer, List<Slot>> week = new TreeMap<>();
    List<Integer> waiting = new ArrayList<>();
    for (String part : text.strip().toLowerCase(Locale.ROOT).split("\\s*[,;]\\s*", -1)) {
      Matcher days = DAY.matcher(part);
      if (!days.lookingAt()) {
        throw wrong(part);
      }
      waiting.addAll(days(days));
      String times = part.substring(days.end()).strip();
      if (!times.isEmpty()) {
        List<Slot> slots = slots(times);
        waiting.forEach(day -> week.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(slots));
        waiting.clear();
      }
    }
    if (!waiting.isEmpty()) {
      throw wrong(text);
    }
    Map<String, List<Slot>> named = new LinkedHashMap<>();
    week.forEach((day, slots) -> named.put(DAYS.get(day), slots));
    return named;
  }

  private static List<Integer> days(Matcher found) {
    int first = day(found.group(1));
    int last = found.group(2) == null ? first : day(found.group(2));
    List<Integer> days = new ArrayList<>();
    for (int day = first; days.isEmpty() || days.getLast() != last; day = (day + 1) % DAYS.size()) {
      days.add(day);
    }
    return days;
  }

  private static int day(String name) {
    int day = DAYS.indexOf(name.substring(0, 3));
    if (day < 0) {
      throw wrong(name);
    }
    return day;
  }

  private static List<Slot> slots(String times) {
    List<Slot> slots = new ArrayList<>();
    for (String slot : times.replaceAll("\\s*(?:-|–|to)\\s*", "-").split("\\s+", -1)) {
      int to = slot.indexOf('-');
      if (to < 0) {
        throw wrong(slot);
      }
      Slot read = Slot.of(time(slot.substring(0, to)), time(slot.substring(to + 1)));
      boolean back = !slots.isEmpty() && read.start().isBefore(slots.getLast().end());
      if (back || isSlip(read)) {
        throw new IllegalArgumentException(
            "'%s' would be %s to %s; right would be hours up to 24, such as 9-17, or 9am-5pm"
                .formatted(
                    slot, read.start(), read.end() + (isSlip(read) ? " of the next day" : "")));
      }
      slots.add(read);
    }
    return slots;
  }

  /** Open from the morning to the next morning: 9-5 means the afternoon's five. */
  private static boolean isSlip(Slot slot) {
    return slot.start().isBefore(AFTERNOON)
        && !slot.end().isAfter(slot.start())
        && !slot.end().equals(LocalTime.MIDNIGHT);
  }

  private static String time(String text) {
    if (text.equals("noon")) {
      return "12:00";
    }
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw wrong(text);
    }
    int hour = hour(Integer.parseInt(time.group(1)), time.group(3), text);
    String minute = time.group(2) == null ? "00" : time.group(2);
    if (hour > 24 || minute.compareTo("59") > 0 || (hour == 24 && !minute.equals("00"))) {
      throw wrong(text);
    }
    return "%02d:%s".formatted(hour, minute);
  }

  private static int hour(int said, String half, String text) {
    if (half == null) {
      return said;
    }
    if (said < 1 || said > 12) {
      throw wrong(text);
    }
    return said % 12 + (half.equals("pm") ? 12 : 0);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "'%s' cannot be read; right would be %s".formatted(text, RIGHT));
  }
}
