package dev.kept.local.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
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
    return parse(name, "a time with its offset like 2026-03-10T14:20:00Z", Values::instant);
  }

  ZoneId zone(String name) {
    return parse(name, "a time zone like Europe/London", ZoneId::of);
  }

  Locale locale(String name, Locale otherwise) {
    return has(name) ? parse(name, "a locale like en-GB", Values::locale) : otherwise;
  }

  /** Reads a text into something else, and says what would be right where that fails. */
  <T> T parse(String name, String right, Function<String, T> parser) {
    return value(name, required(name, right), right, parser);
  }

  /** The same of a value that stands somewhere below this object. */
  <T> T value(String name, JsonNode value, String right, Function<String, T> parser) {
    if (!value.isTextual()) {
      throw wrong(name, value, right);
    }
    try {
      return parser.apply(value.textValue());
    } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException e) {
      throw wrong(name, value, right, Values.why(e));
    }
  }

  /** Reads the name of a field itself into something else. */
  <T> T name(String name, String right, Function<String, T> parser) {
    try {
      return parser.apply(name);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new LineProblem(
          "\"%s%s\" must be named by %s%s".formatted(where, cut(name), right, Values.why(e)));
    }
  }

  LineProblem wrong(String name, JsonNode value, String right) {
    return wrong(name, value, right, "");
  }

  private LineProblem wrong(String name, JsonNode value, String right, String why) {
    String cut = cut(value.toString());
    return new LineProblem("\"%s%s\" must be %s, not %s%s".formatted(where, name, right, cut, why));
  }

  /** What stands under a name, which must be there. */
  JsonNode required(String name, String right) {
    if (!has(name)) {
      throw new LineProblem("\"%s%s\" is missing: %s".formatted(where, name, right));
    }
    return node.get(name);
  }

  private static String cut(String shown) {
    return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
  }
}
