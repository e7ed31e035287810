package dev.kept.local.policy;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The public holidays of a country or of a part of it, by what the jollyday library knows: days off
 * for everybody, on the day on which they are observed; no mere observances and bank holidays.
 */
record PublicHolidays(HolidayManager country, List<String> parts) {

  /**
   * The holidays of a place.
   *
   * @param place a country by its code of two letters, and its parts: "US", "US-NY", "DE-BY"
   * @throws IllegalArgumentException if it is not known, with what would be right
   */
  static PublicHolidays of(String place) {
    List<String> codes = List.of(place.strip().split("[-_]", -1));
    String country = codes.getFirst().toLowerCase(Locale.ROOT);
    boolean known =
        country.length() == 2
            && HolidayManager.getSupportedCalendarCodes()
                .contains(country.toUpperCase(Locale.ROOT));
    if (!known) {
      throw new IllegalArgumentException(
          "a country by its code of two letters, with or without its part: US, US-NY, DE-BY");
    }
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
    return new PublicHolidays(manager, parts(manager, codes.subList(1, codes.size())));
  }

  /** The dates in that many years from the first on. */
  NavigableSet<LocalDate> in(Year first, int years) {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    for (int i = 0; i < years; i++) {
      country
          .getHolidays(first.plusYears(i), HolidayType.PUBLIC_HOLIDAY, parts.toArray(new String[0]))
          .stream()
          .map(Holiday::getDate)
          .forEach(dates::add);
    }
    return dates;
  }

  /** The parts as the library writes them: some in capitals, some not. */
  private static List<String> parts(HolidayManager manager, List<String> codes) {
    List<String> parts = new ArrayList<>();
    CalendarHierarchy at = manager.getCalendarHierarchy();
    for (String code : codes) {
      Optional<Map.Entry<String, CalendarHierarchy>> part = part(at, code);
      if (part.isEmpty()) {
        throw new IllegalArgumentException(right(manager, at));
      }
      parts.add(part.get().getKey());
      at = part.get().getValue();
    }
    return parts;
  }

  private static Optional<Map.Entry<String, CalendarHierarchy>> part(
      CalendarHierarchy place, String code) {
    return place.getChildren().entrySet().stream()
        .filter(part -> part.getKey().equalsIgnoreCase(code))
        .findFirst();
  }

  private static String right(HolidayManager manager, CalendarHierarchy place) {
    String name = place.getDescription(Locale.ENGLISH);
    String country = manager.getCalendarHierarchy().getId().toUpperCase(Locale.ROOT);
    if (place.getChildren().isEmpty()) {
      return "the place without that: of " + name + " no parts are known";
    }
    String known = String.join(", ", new TreeSet<>(place.getChildren().keySet()));
    return country + "- and a part of " + name + ": " + known.toUpperCase(Locale.ROOT);
  }
}
