package dev.kept.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that we defined ourselves: unknown ones are passed over, wrong types are
 * errors that say where and what would be right.
 *
 * @param path where the object stands, for messages; empty at the top
 */
record Fields(String path, JsonNode node) {

  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  static Fields of(JsonNode node) {
    return at("", node);
  }

  private static Fields at(String path, JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          (path.isEmpty() ? "a fact" : path) + " must be an object, not " + kindOf(node));
    }
    return new Fields(path, node);
  }

  boolean has(String key) {
    return value(key) != null;
  }

  /** A number is taken for an id's text; nothing else is. */
  @Nullable String text(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return null;
    }
    if (value.isTextual() || value.isIntegralNumber()) {
      return value.asText();
    }
    throw wrong(key, "text", value);
  }

  String needed(String key) {
    String text = text(key);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(where(key) + " is missing");
    }
    return text;
  }

  boolean flag(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isBoolean()) {
      throw wrong(key, "true or false", value);
    }
    return value != null && value.booleanValue();
  }

  int count(String key) {
    JsonNode value = value(key);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
      throw value == null
          ? new IllegalArgumentException(where(key) + " is missing")
          : wrong(key, "a whole number", value);
    }
    return value.intValue();
  }

  @Nullable Double real(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isNumber()) {
      throw wrong(key, "a number", value);
    }
    return value == null ? null : value.doubleValue();
  }

  /** An instant with its offset or Z. */
  @Nullable Instant time(String key) {
    String text = text(key);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return instant(key, text);
    }
  }

  Instant neededTime(String key) {
    needed(key);
    Instant time = time(key);
    if (time == null) {
      throw new IllegalArgumentException(where(key) + " is missing");
    }
    return time;
  }

  @Nullable LocalDate date(String key) {
    String text = text(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s must be a date as 2026-01-02, not '%s'".formatted(where(key), shown(text)), e);
    }
  }

  /** A number of seconds, or of minutes where {@code unit} is 60. */
  @Nullable Duration duration(String key, int unit) {
    JsonNode value = value(key);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      throw wrong(key, "a number", value);
    }
    double rough = value.doubleValue() * unit;
    if (!(rough >= 0 && rough <= LONGEST_SECONDS.doubleValue())) {
      throw new IllegalArgumentException(where(key) + " is out of range");
    }
    BigDecimal nanos = value.decimalValue().multiply(BigDecimal.valueOf(unit)).movePointRight(9);
    return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValue());
  }

  <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    throw new IllegalArgumentException(
        "%s must be one of %s, not '%s'"
            .formatted(where(key), String.join(", ", words), shown(text)));
  }

  @Nullable Fields object(String key) {
    JsonNode value = value(key);
    return value == null ? null : at(where(key), value);
  }

  Fields neededObject(String key) {
    Fields fields = object(key);
    if (fields == null) {
      throw new IllegalArgumentException(where(key) + " is missing");
    }
    return fields;
  }

  List<Fields> objects(String key) {
    List<Fields> found = new ArrayList<>();
    for (JsonNode item : list(key)) {
      found.add(at(where(key) + "[" + found.size() + "]", item));
    }
    return found;
  }

  List<String> texts(String key) {
    List<String> found = new ArrayList<>();
    for (JsonNode item : list(key)) {
      if (!item.isTextual()) {
        throw wrong(key + "[" + found.size() + "]", "text", item);
      }
      found.add(item.textValue());
    }
    return found;
  }

  /** The items of a list, not looked at; none where it is absent. */
  Iterable<JsonNode> list(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isArray()) {
      throw wrong(key, "a list", value);
    }
    return value == null ? List.of() : value;
  }

  String where(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** What a value is, in words. */
  static String kindOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "text ('" + shown(value.textValue()) + "')";
      case NUMBER -> "a number";
      case BOOLEAN -> value.booleanValue() ? "true" : "false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> "nothing";
    };
  }

  private static String shown(@Nullable String text) {
    return text == null || text.length() <= 40 ? String.valueOf(text) : text.substring(0, 40) + "…";
  }

  private @Nullable JsonNode value(String key) {
    JsonNode value = node.get(key);
    return value == null || value.getNodeType() == JsonNodeType.NULL ? null : value;
  }

  private Instant instant(String key, @Nullable String text) {
    try {
      return Instant.parse(String.valueOf(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s must be a time with its offset, as 2026-01-02T09:25:30Z, not '%s'"
              .formatted(where(key), shown(text)),
          e);
    }
  }

  private IllegalArgumentException wrong(String key, String right, JsonNode value) {
    return new IllegalArgumentException(
        "%s must be %s, not %s".formatted(where(key), right, kindOf(value)));
  }
}
