package dev.kept.reading;

import java.util.Locale;
import java.util.Set;

/**
 * How a region writes dates in figures.
 *
 * @param monthFirst 12/5 is December 5th
 * @param dotsAreDates 12.5. is a date, not a time of day
 */
record DueStyle(boolean monthFirst, boolean dotsAreDates) {

  private static final Set<String> DOTTED =
      Set.of(
          "DE", "AT", "CH", "LI", "LU", "PL", "CZ", "SK", "HU", "SI", "HR", "RS", "BA", "RO", "BG",
          "FI", "NO", "EE", "LV", "LT", "RU", "UA", "TR", "IS");

  static DueStyle of(Locale locale) {
    return new DueStyle(locale.getCountry().equals("US"), DOTTED.contains(locale.getCountry()));
  }
}
