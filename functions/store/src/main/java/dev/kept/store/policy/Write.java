package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Small steps of writing. */
final class Write {

  private Write() {}

  static void ifThere(ObjectNode node, String key, @Nullable Object value) {
    if (value != null) {
      node.put(key, value.toString());
    }
  }

  /** A list in alphabetical order, so that equal policies are written alike. */
  static void sorted(ObjectNode node, String key, Collection<String> values) {
    ArrayNode array = node.putArray(key);
    new TreeSet<>(values).forEach(array::add);
  }
}
