package dev.kept.local.lines;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The values that texts on a line stand for. What is none is an IllegalArgument- or
 * DateTimeException.
 */
final class Values {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Values() {}

  static Instant instant(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    checkYear(time.getYear());
    return time.toInstant();
  }

  static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    checkYear(date.getYear());
    return date;
  }

  /** A weekday as "mon" or "monday", in any case. */
  static DayOfWeek day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equalsIgnoreCase(text) || shortName(day).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no day"));
  }

  static Locale locale(String text) {
    Locale locale = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
    String country = locale.getCountry();
    boolean known =
        LANGUAGES.contains(locale.getLanguage())
            && (country.isEmpty() || COUNTRIES.contains(country));
    if (!known) {
      throw new IllegalArgumentException("no such language or country");
    }
    return locale;
  }

  /** What is wrong with a value of the right form, in brackets; nothing where the form is wrong. */
  static String why(Exception wrong) {
    Throwable said = wrong instanceof DateTimeParseException ? wrong.getCause() : wrong;
    return said != null && said.getClass() == DateTimeException.class
        ? " (" + said.getMessage() + ")"
        : "";
  }

  /** Calendars look a century ahead; this leaves room for it. */
  private static void checkYear(int year) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("only the years 1 to 9999 are reckoned with");
    }
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3);
  }
}
