package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.waking.Forgetting;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Work of forgetting that has been begun, as JSON. */
public final class ForgettingJson {

  private ForgettingJson() {}

  public static String write(Forgetting work) {
    ObjectNode node = Json.object();
    node.put("id", work.id());
    Json.put(node, "at", work.at());
    put(node, "keys", work.keys());
    put(node, "cases", work.cases());
    put(node, "strangers", work.strangers());
    put(node, "mentioning", work.mentioning());
    put(node, "names", work.names());
    put(node, "people", work.people());
    node.put("facts", work.facts());
    node.put("ended", work.ended());
    return Json.write(node);
  }

  public static Forgetting read(String text) {
    JsonNode node = Json.parse(text);
    return new Forgetting(
        Json.text(node, "id"),
        Json.instant(node, "at"),
        all(node, "keys", CustomerKey::new),
        all(node, "cases", CaseId::parse),
        all(node, "strangers", CustomerKey::new),
        all(node, "mentioning", CaseId::parse),
        all(node, "names", Function.identity()),
        all(node, "people", Function.identity()),
        Json.number(node, "facts"),
        Json.yes(node, "ended"));
  }

  private static void put(ObjectNode node, String field, Collection<?> values) {
    var array = node.putArray(field);
    values.stream().map(Object::toString).sorted().forEach(array::add);
  }

  private static <T> Set<T> all(JsonNode node, String field, Function<String, T> form) {
    Set<T> all = new HashSet<>();
    node.path(field).forEach(value -> all.add(form.apply(value.asText())));
    return all;
  }
}
