package dev.kept.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.policy.Policy;
import dev.kept.store.policy.PolicyJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two policies. People, teams, connections and steps are told apart by their
 * names, so that one more at the top of a list is one change and not a change of each below it.
 */
public final class PolicyDiff {

  /** By which a member of a list is known, in the order in which they are looked for. */
  private static final List<String> NAMES = List.of("id", "address", "connection", "name");

  private PolicyDiff() {}

  /**
   * One value that differs.
   *
   * @param path where it stands: {@code people.ana@example.com.team}
   * @param before null for what is new
   * @param after null for what is gone
   */
  public record Change(String path, @Nullable String before, @Nullable String after) {

    /** A line for people: {@code ~ path: before -> after}, {@code + path: after}. */
    @Override
    public String toString() {
      if (before == null) {
        return "+ %s: %s".formatted(path, after);
      }
      return after == null
          ? "- %s: %s".formatted(path, before)
          : "~ %s: %s -> %s".formatted(path, before, after);
    }
  }

  /** What became of one policy in another, in the order in which a policy is written. */
  public static List<Change> between(Policy before, Policy after) {
    List<Change> changes = new ArrayList<>();
    compare("", PolicyJson.write(before), PolicyJson.write(after), changes);
    return changes;
  }

  private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      each(path, fields(before), fields(after), changes);
    } else if (isNamed(before) && isNamed(after)) {
      each(path, byName(before), byName(after), changes);
      order(path, byName(before).keySet(), byName(after).keySet(), changes);
    } else if (isPlain(before) && isPlain(after)) {
      members(path, before, after, changes);
    } else {
      changes.add(new Change(path, shown(before), shown(after)));
    }
  }

  private static void each(
      String path, Map<String, JsonNode> before, Map<String, JsonNode> after, List<Change> into) {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      String at = path.isEmpty() ? key : path + "." + key;
      JsonNode was = before.get(key);
      JsonNode is = after.get(key);
      if (was != null && is != null) {
        compare(at, was, is, into);
      } else {
        into.add(new Change(at, shown(was), shown(is)));
      }
    }
  }

  /** Of the same members in another order, that. */
  private static void order(String path, Set<String> before, Set<String> after, List<Change> into) {
    if (before.equals(after) && !List.copyOf(before).equals(List.copyOf(after))) {
      into.add(new Change(path, String.join(", ", before), String.join(", ", after)));
    }
  }

  /** Of a list without an order of its own, such as holidays: what joined and what left. */
  private static void members(String path, JsonNode before, JsonNode after, List<Change> changes) {
    Set<JsonNode> were = set(before);
    Set<JsonNode> are = set(after);
    were.stream()
        .filter(one -> !are.contains(one))
        .forEach(one -> changes.add(new Change(path, shown(one), null)));
    are.stream()
        .filter(one -> !were.contains(one))
        .forEach(one -> changes.add(new Change(path, null, shown(one))));
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static boolean isNamed(JsonNode list) {
    return list.isArray() && list.valueStream().allMatch(JsonNode::isObject);
  }

  private static boolean isPlain(JsonNode list) {
    return list.isArray() && list.valueStream().allMatch(JsonNode::isValueNode);
  }

  private static Map<String, JsonNode> byName(JsonNode list) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (JsonNode member : list) {
      named.put(nameOf(member), member);
    }
    return named;
  }

  private static String nameOf(JsonNode member) {
    return NAMES.stream()
        .filter(member::hasNonNull)
        .findFirst()
        .map(key -> member.get(key).asText())
        .orElse(member.toString());
  }

  private static Set<JsonNode> set(JsonNode list) {
    Set<JsonNode> members = new LinkedHashSet<>();
    list.forEach(members::add);
    return members;
  }

  private static @Nullable String shown(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    return node.isValueNode() ? node.asText() : node.toString();
  }
}
