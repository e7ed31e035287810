package dev.kept.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.json.Trees;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reading and writing the trees of items; every reader names the field that is wrong. */
final class Json {

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static JsonNode parse(String text) {
    try {
      return Trees.read(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  static String write(JsonNode node) {
    return Trees.write(node);
  }

  /** Writes a field unless it is null. */
  static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value != null) {
      node.put(field, value.toString());
    }
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw wrong(field, "text", value);
    }
    return value.textValue();
  }

  static <T> T read(JsonNode node, String field, Function<String, T> form) {
    String text = text(node, field);
    try {
      return form.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("'%s': %s".formatted(field, e.getMessage()), e);
    }
  }

  static <T> @Nullable T readIfThere(JsonNode node, String field, Function<String, T> form) {
    return node.hasNonNull(field) ? read(node, field, form) : null;
  }

  static Instant instant(JsonNode node, String field) {
    return read(node, field, Instant::parse);
  }

  static @Nullable Instant instantIfThere(JsonNode node, String field) {
    return readIfThere(node, field, Instant::parse);
  }

  static int number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isInt()) {
      throw wrong(field, "a whole number", value);
    }
    return value.intValue();
  }

  static long longNumber(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber()) {
      throw wrong(field, "a whole number", value);
    }
    return value.longValue();
  }

  static boolean yes(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isBoolean()) {
      throw wrong(field, "true or false", value);
    }
    return value.booleanValue();
  }

  private static IllegalArgumentException wrong(String field, String right, JsonNode value) {
    return new IllegalArgumentException(
        "'%s' must be %s, not %s"
            .formatted(field, right, value.isMissingNode() ? "missing" : value.getNodeType()));
  }
}
