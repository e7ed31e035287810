package dev.kept.store.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kept.store.policy.UnreadablePolicy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One place in a policy. What is wrong there is noted, and the reading goes on with a stand-in, so
 * that all problems come out at once.
 */
final class Entry {

  /** A text can be anything that nobody reads again; numbers and lists cannot. */
  static final String TEXT = "text, in quotes where it looks like a number";

  private final String path;
  private final JsonNode node;
  private final List<Problem> problems;

  private Entry(String path, JsonNode node, List<Problem> problems) {
    this.path = path;
    this.node = node;
    this.problems = problems;
  }

  static Entry root(JsonNode node, List<Problem> problems) {
    return new Entry("", node, problems);
  }

  /** Where this is, for people. */
  String path() {
    return path;
  }

  void wrong(String what, String right) {
    problems.add(new Problem(path, what, right));
  }

  /**
   * This as an object of these keys; any other key in it is a problem. Where this is no object,
   * that is the one problem that counts.
   */
  Entry object(List<String> keys) {
    if (!node.isObject()) {
      wrong(shown() + " where there should be an object", "an object with " + join(keys));
      return new Entry(path, JsonNodeFactory.instance.objectNode(), new ArrayList<>());
    }
    for (var field : node.properties()) {
      if (!keys.contains(field.getKey())) {
        String hint = Nearest.of(field.getKey(), keys).orElseGet(() -> "one of " + join(keys));
        at(field.getKey()).wrong("nothing is known by this name", hint);
      }
    }
    return this;
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  Entry at(String key) {
    return new Entry(path.isEmpty() ? key : path + "." + key, node.path(key), problems);
  }

  /** What stands under a key, which must be there. */
  <T> T required(String key, String right, Function<String, T> form, T standIn) {
    if (!has(key)) {
      at(key).wrong("missing", right);
      return standIn;
    }
    return at(key).value(right, form, standIn);
  }

  /** What stands under a key, or the other where nothing does. */
  <T extends @Nullable Object> T either(
      String key, String right, Function<String, ? extends T> form, T other) {
    return has(key) ? at(key).value(right, form, other) : other;
  }

  /** This as a text of a form; the form throws on what it does not take. */
  <T extends @Nullable Object> T value(
      String right, Function<String, ? extends T> form, T standIn) {
    if (!node.isTextual()) {
      wrong(shown() + " where there should be text", right);
      return standIn;
    }
    try {
      return form.apply(node.textValue());
    } catch (RuntimeException e) {
      wrong("'" + cut(node.textValue()) + "' cannot be read", right);
      return standIn;
    }
  }

  int count(String key, int other) {
    JsonNode value = node.path(key);
    if (value.isInt() && value.intValue() >= 0) {
      return value.intValue();
    }
    if (has(key)) {
      at(key).wrong(at(key).shown() + " is no count", "a whole number from 0, such as " + other);
    }
    return other;
  }

  double share(String key, double other) {
    JsonNode value = node.path(key);
    if (value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1) {
      return value.doubleValue();
    }
    if (has(key)) {
      at(key).wrong(at(key).shown() + " is no share", "a number from 0 to 1, such as " + other);
    }
    return other;
  }

  boolean yes(String key, boolean other) {
    JsonNode value = node.path(key);
    if (has(key) && !value.isBoolean()) {
      at(key).wrong(at(key).shown() + " is neither true nor false", "true or false");
    }
    return value.booleanValue() || (!value.isBoolean() && other);
  }

  /** The members of the list under a key; none where the key is missing. */
  List<Entry> items(String key, String right) {
    return has(key) ? at(key).items(right) : List.of();
  }

  /** The members of this list. */
  List<Entry> items(String right) {
    if (!node.isArray()) {
      wrong(shown() + " where there should be a list", right);
      return List.of();
    }
    List<Entry> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Entry(path + "[" + i + "]", node.path(i), problems));
    }
    return items;
  }

  /** This as a list of two; empty where it is none. */
  List<Entry> pair(String right) {
    if (!node.isArray() || node.size() != 2) {
      wrong(shown() + " where there should be a list of two", right);
      return List.of();
    }
    return items(right);
  }

  /** The texts of the list under a key that have a form. */
  <T> List<T> texts(String key, String right, Function<String, T> form) {
    List<T> texts = new ArrayList<>();
    for (Entry item : items(key, "a list of " + right)) {
      T text = item.<@Nullable T>value(right, form, null);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The names in the object under a key; none where the key is missing. */
  List<String> names(String key, String right) {
    JsonNode value = node.path(key);
    if (has(key) && !value.isObject()) {
      at(key).wrong(at(key).shown() + " where there should be an object", right);
    }
    List<String> names = new ArrayList<>();
    value.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private String shown() {
    if (node.isMissingNode() || node.isNull()) {
      return "nothing";
    }
    return node.isContainerNode()
        ? (node.isArray() ? "a list of " + node.size() : "an object")
        : "'" + cut(node.asText()) + "'";
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  private static String join(List<String> keys) {
    return String.join(", ", keys);
  }
}
