package dev.kept.local.policy;

import dev.kept.fact.Action;
import dev.kept.sources.system.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What answers to the questions may look like; each throws with what would be right. */
final class AnswerForms {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"']+@[^\\s@<>,;\"']+");
  private static final Set<String> NOTHING = Set.of("none", "no", "-", "later");

  private AnswerForms() {}

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(known(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no time zone; right would be one such as Europe/Berlin".formatted(text), e);
    }
  }

  /** People write "europe/berlin" and "New York". */
  private static String known(String text) {
    String plain = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    List<String> same = zones(id -> id.equals(plain));
    List<String> fitting = same.isEmpty() ? zones(id -> id.endsWith("/" + plain)) : same;
    return fitting.size() == 1 ? fitting.getFirst() : text;
  }

  private static List<String> zones(Predicate<String> fits) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> fits.test(id.toLowerCase(Locale.ROOT)))
        .toList();
  }

  static String address(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no e-mail address such as ana@example.com".formatted(text));
    }
    return text.toLowerCase(Locale.ROOT);
  }

  static @Nullable String country(String text) {
    if (text.equals("no")) {
      throw new IllegalArgumentException("'no' may be Norway; right would be NO, or none");
    }
    if (isNothing(text) && !text.equals("NO")) {
      return null;
    }
    try {
      var _ = PublicHolidays.of(text).in(Year.now(ZoneOffset.UTC), 1);
      return text.toUpperCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "nothing is known of '%s'; right would be %s".formatted(text, e.getMessage()), e);
    }
  }

  static @Nullable String tickets(String text) {
    return system(text, "ticket system", name -> !isTelephone(name));
  }

  static @Nullable String telephone(String text) {
    return system(text, "telephone system", AnswerForms::isTelephone);
  }

  private static boolean isTelephone(String name) {
    return Sources.shows(name).contains(Action.CALL) || name.equals("amazon-connect");
  }

  private static @Nullable String system(String text, String kind, Predicate<String> fits) {
    if (isNothing(text)) {
      return null;
    }
    String name = text.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (!Sources.names().contains(name) || !fits.test(name)) {
      throw new IllegalArgumentException(
          "'%s' is no %s that is known; right would be none, or one of %s"
              .formatted(
                  text,
                  kind,
                  Sources.names().stream().filter(fits).collect(Collectors.joining(", "))));
    }
    return name;
  }

  static @Nullable String people(String text) {
    if (isNothing(text) || text.equalsIgnoreCase("token")) {
      return isNothing(text) ? null : "token";
    }
    if (!Files.isRegularFile(Path.of(text)) || !Files.isReadable(Path.of(text))) {
      throw new IllegalArgumentException(
          "there is no file '%s'; right would be token, a CSV file, or later".formatted(text));
    }
    return text;
  }

  static boolean yes(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true" -> true;
      case "no", "n", "false" -> false;
      default -> throw new IllegalArgumentException("right would be yes or no");
    };
  }

  private static boolean isNothing(String text) {
    return NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }
}
