package dev.kept.store.policy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The forms of single values, each with an example of what is right. */
final class Forms {

  static final String ZONE = "a time zone such as Europe/Berlin";
  static final String DATE = "a date such as 2026-12-24";
  static final String DURATION = "a duration such as PT30M, PT4H or P1D";
  static final String ADDRESS = "an e-mail address such as ana@example.com";
  static final String NUMBER = "a telephone number with its country, such as +12025550143";
  static final String KNOWN_AS = "a source and its own id, such as zendesk:8447388090495";
  static final String NAME = "a short name of lower-case letters, digits and hyphens";

  private static final Pattern ADDRESS_FORM = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
  private static final Pattern NUMBER_FORM = Pattern.compile("\\+[1-9][0-9]{5,14}");
  private static final Pattern KNOWN_AS_FORM = Pattern.compile("[^\\s:]+:\\S.*");
  private static final Pattern PATH_FORM = Pattern.compile("(/[A-Za-z0-9_.-]+)+");
  private static final Pattern HOST_FORM =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final Pattern TWILIO_FORM = Pattern.compile("AC[0-9a-fA-F]{32}");
  private static final Pattern NAME_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Forms() {}

  static String text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text.strip();
  }

  static String address(String text) {
    return matching(ADDRESS_FORM, text.strip().toLowerCase(Locale.ROOT));
  }

  static String number(String text) {
    return matching(NUMBER_FORM, text.replaceAll("[ ()./-]", ""));
  }

  /** A person's own number is compared with others, so it is written as they are. */
  static String knownAs(String text) {
    String known = matching(KNOWN_AS_FORM, text.strip());
    return known.startsWith("tel:") ? "tel:" + number(known.substring(4)) : known;
  }

  static String region(String text) {
    if (!COUNTRIES.contains(text)) {
      throw new IllegalArgumentException("no country");
    }
    return text;
  }

  static String name(String text) {
    return matching(NAME_FORM, text);
  }

  static ZoneId zone(String text) {
    return ZoneId.of(text);
  }

  static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  /** A duration; in days it is days of 24 hours. */
  static Duration duration(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException("negative");
    }
    return duration;
  }

  static Locale locale(String text) {
    Locale locale = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
    if (locale.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("no language");
    }
    return locale;
  }

  /** An instant, or the start of a date in a zone. */
  static Function<String, Instant> instantOrDate(ZoneId zone) {
    return text ->
        text.length() > 10 ? Instant.parse(text) : date(text).atStartOfDay(zone).toInstant();
  }

  /** Where something is kept: a path of plain characters. */
  static String path(String text) {
    return matching(PATH_FORM, text);
  }

  static String host(String text) {
    return matching(HOST_FORM, text.strip().toLowerCase(Locale.ROOT));
  }

  static String twilio(String text) {
    return matching(TWILIO_FORM, text.strip());
  }

  static String url(String text) {
    URI uri = URI.create(text);
    if (uri.getHost() == null
        || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
      throw new IllegalArgumentException("no web address");
    }
    return text;
  }

  /** One of the constants of an enum, as people write it: {@code stand-in} for STAND_IN. */
  static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
    return text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** How people write a constant. */
  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words that stand for the constants of an enum. */
  static <E extends Enum<E>> String words(Class<E> type) {
    StringBuilder words = new StringBuilder("one of");
    for (E constant : type.getEnumConstants()) {
      words.append(words.length() == 6 ? " " : ", ").append(written(constant));
    }
    return words.toString();
  }

  private static String matching(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("not " + form);
    }
    return text;
  }
}
