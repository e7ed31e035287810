package dev.kept.local.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, asked for by name and kind. What is missing or of another kind is a
 * problem that says where, what is there and what would be right.
 *
 * @param where the path to this object, with a point at its end; empty for the document itself
 */
record Fields(JsonNode node, String where) {

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  JsonNode get(String name) {
    return node.path(name);
  }

  String text(String name) {
    JsonNode value = required(name, "a text");
    if (!value.isTextual()) {
      throw wrong(name, value, "a text");
    }
    return value.textValue();
  }

  @Nullable String optionalText(String name) {
    return has(name) ? text(name) : null;
  }

  Instant instant(String name) {
    return parse(name, "a time with its offset like 2026-03-10T14:20:00Z", Fields::instantOf);
  }

  LocalDate date(String name) {
    return parse(name, "a date like 2026-12-24", LocalDate::parse);
  }

  ZoneId zone(String name) {
    return parse(name, "a time zone like Europe/London", ZoneId::of);
  }

  Locale locale(String name, Locale otherwise) {
    return has(name) ? parse(name, "a locale like en-GB", Fields::localeOf) : otherwise;
  }

  /** Reads a text into something else, and says what would be right where that fails. */
  <T> T parse(String name, String right, Function<String, T> parser) {
    JsonNode value = required(name, right);
    if (!value.isTextual()) {
      throw wrong(name, value, right);
    }
    try {
      return parser.apply(value.textValue());
    } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException e) {
      throw wrong(name, value, right);
    }
  }

  LineProblem wrong(String name, JsonNode value, String right) {
    String shown = value.toString();
    String cut = shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    return new LineProblem("\"%s%s\" must be %s, not %s".formatted(where, name, right, cut));
  }

  private JsonNode required(String name, String right) {
    if (!has(name)) {
      throw new LineProblem("\"%s%s\" is missing: %s".formatted(where, name, right));
    }
    return node.get(name);
  }

  private static Instant instantOf(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Locale localeOf(String text) {
    return new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
  }
}
