package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** JSON of a sender that writes the same key now in one case and now in another. */
final class AnyCase {

  /** What lies deeper is nothing that we read. */
  private static final int DEEPEST = 8;

  private AnyCase() {}

  /** The same with every key of an object in lower case; of two alike, the first stands. */
  static JsonNode lower(JsonNode node) {
    return lower(node, DEEPEST);
  }

  private static JsonNode lower(JsonNode node, int depth) {
    if (!node.isObject() || depth == 0) {
      return node;
    }
    ObjectNode lower = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(field ->
            lower.putIfAbsent(
                field.getKey().toLowerCase(Locale.ROOT), lower(field.getValue(), depth - 1)));
    return lower;
  }
}
