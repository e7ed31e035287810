package dev.kept.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks into other people's JSON. What is absent, empty or of another type than we know is not
 * known: null. Ids are text, whatever they were written as.
 */
public final class Look {

  private static final int LONGEST_NAME = 500;
  private static final int MOST_ITEMS = 100;

  private Look() {}

  /** What stands at the end of a path; a missing node where nothing does. */
  public static JsonNode at(JsonNode node, String... path) {
    JsonNode found = node;
    for (String key : path) {
      found = found.path(key);
    }
    return found;
  }

  /** Text as it was written; null where there is none but white space. */
  public static @Nullable String text(JsonNode node, String... path) {
    JsonNode found = at(node, path);
    String text = found.isTextual() ? found.textValue() : null;
    return text == null || text.isBlank() ? null : text;
  }

  /** A name or a subject: one short line. */
  public static @Nullable String name(JsonNode node, String... path) {
    String text = text(node, path);
    if (text == null) {
      return null;
    }
    String line = text.strip();
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
  }

  /** An id, from text or a whole number; bounded. */
  public static @Nullable String id(JsonNode node, String... path) {
    JsonNode found = at(node, path);
    if (found.isIntegralNumber()) {
      return Ids.bounded(found.asText());
    }
    String text = text(found);
    return text == null ? null : Ids.bounded(text.strip());
  }

  /** An id where nobody is {@code 0}, as some systems write it. */
  public static @Nullable String person(JsonNode node, String... path) {
    String id = id(node, path);
    return id == null || id.equals("0") ? null : id;
  }

  public static boolean isTrue(JsonNode node, String... path) {
    return at(node, path).isBoolean() && at(node, path).booleanValue();
  }

  public static boolean isFalse(JsonNode node, String... path) {
    return at(node, path).isBoolean() && !at(node, path).booleanValue();
  }

  /** A list of labels; anything else in it is passed over. */
  public static List<String> names(JsonNode node, String... path) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : at(node, path)) {
      String name = name(item);
      if (name != null && names.size() < MOST_ITEMS) {
        names.add(name);
      }
    }
    return names;
  }
}
