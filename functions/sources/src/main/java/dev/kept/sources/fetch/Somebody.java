package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Regard;
import dev.kept.sources.json.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of which systems write somebody down: names, addresses and numbers, each as text. */
final class Somebody {

  private Somebody() {}

  static @Nullable Known known(
      @Nullable String id, @Nullable String name, List<String> addresses, List<String> numbers) {
    return known(id, name, addresses, numbers, false, null);
  }

  static @Nullable Known known(
      @Nullable String id,
      @Nullable String name,
      List<String> addresses,
      List<String> numbers,
      boolean shared,
      @Nullable Boolean staff) {
    return known(id, name, addresses, numbers, shared, staff, null);
  }

  static @Nullable Known known(
      @Nullable String id,
      @Nullable String name,
      List<String> addresses,
      List<String> numbers,
      boolean shared,
      @Nullable Boolean staff,
      @Nullable Regard regard) {
    return id == null ? null : new Known(id, name, addresses, numbers, shared, staff).with(regard);
  }

  static List<String> texts(JsonNode node, String... keys) {
    List<String> texts = new ArrayList<>();
    for (String key : keys) {
      String text = Look.name(node, key);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  static List<String> values(JsonNode list) {
    List<String> values = new ArrayList<>();
    list.forEach(item -> values.addAll(texts(item, "value")));
    return values;
  }

  static List<String> and(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  static @Nullable String joined(JsonNode node, String first, String last) {
    String name = String.join(" ", texts(node, first, last));
    return name.isEmpty() ? null : name;
  }
}
