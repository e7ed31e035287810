package dev.kept.sources.json;

import static java.math.RoundingMode.HALF_UP;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes only what is known: an absent key says that we do not know. */
final class Put {

  private static final DateTimeFormatter FORM = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  /** Beyond these, an instant has no date that a calendar could show. */
  private static final Instant CALENDAR_BEGINS = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant CALENDAR_ENDS = Instant.parse("9999-12-31T00:00:00Z");

  private Put() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void text(ObjectNode to, String key, @Nullable Object value) {
    if (value != null) {
      to.put(key, value.toString());
    }
  }

  /** A time in UTC with as many decimals as it has. */
  static void time(ObjectNode to, String key, @Nullable Instant value) {
    if (value == null) {
      return;
    }
    boolean everyday = value.isAfter(CALENDAR_BEGINS) && value.isBefore(CALENDAR_ENDS);
    to.put(key, everyday ? FORM.format(value.atOffset(ZoneOffset.UTC)) : value.toString());
  }

  static void word(ObjectNode to, String key, @Nullable Enum<?> value) {
    if (value != null) {
      to.put(key, value.name().toLowerCase(Locale.ROOT));
    }
  }

  /** None is not worth a word. */
  static void count(ObjectNode to, String key, int value) {
    if (value != 0) {
      to.put(key, value);
    }
  }

  static void flag(ObjectNode to, String key, boolean value) {
    if (value) {
      to.put(key, true);
    }
  }

  static void node(ObjectNode to, String key, @Nullable ObjectNode value) {
    if (value != null) {
      to.set(key, value);
    }
  }

  static void texts(ObjectNode to, String key, List<?> values) {
    if (!values.isEmpty()) {
      values.forEach(value -> to.withArrayProperty(key).add(value.toString()));
    }
  }

  /** A whole number where it is one. */
  static void duration(ObjectNode to, String key, @Nullable Duration value, int unit) {
    if (value == null) {
      return;
    }
    long nanos = value.toNanos();
    if (nanos % (unit * 1_000_000_000L) == 0) {
      to.put(key, value.toSeconds() / unit);
    } else {
      to.put(key, BigDecimal.valueOf(nanos, 9).divide(BigDecimal.valueOf(unit), 12, HALF_UP));
    }
  }
}
