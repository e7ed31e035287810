package dev.kept.lambda;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.CalendarBuilder;
import dev.kept.calendar.Slot;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours on one line, as a deployment gives them: {@code mon-fri 09:00-17:00, sat
 * 10:00-13:00}.
 */
final class OpeningHours {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern PART =
      Pattern.compile("([a-z]{3})(?:-([a-z]{3}))? +(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  private OpeningHours() {}

  /**
   * Reads the line. Several slots on one day are several parts: {@code mon 09:00-12:00, mon
   * 13:00-17:00}.
   *
   * @throws IllegalArgumentException if a part is unlike these; says which
   */
  static BusinessCalendar parse(String line, ZoneId zone) {
    CalendarBuilder calendar = BusinessCalendar.in(zone);
    for (String part : line.toLowerCase(Locale.ROOT).split(",", -1)) {
      Matcher match = PART.matcher(part.strip());
      if (!match.matches()) {
        throw new IllegalArgumentException(
            "'%s' is not like mon-fri 09:00-17:00".formatted(part.strip()));
      }
      int first = day(match.group(1));
      int last = match.group(2) == null ? first : day(match.group(2));
      if (last < first) {
        throw new IllegalArgumentException(
            "'%s' runs backwards; the week begins on mon".formatted(part.strip()));
      }
      Slot slot = Slot.of(match.group(3), match.group(4));
      for (int day = first; day <= last; day++) {
        calendar.open(DayOfWeek.of(day + 1), slot);
      }
    }
    return calendar.build();
  }

  private static int day(String name) {
    int day = DAYS.indexOf(name);
    if (day < 0) {
      throw new IllegalArgumentException(
          "'%s' is no day; days are %s".formatted(name, String.join(", ", DAYS)));
    }
    return day;
  }
}
