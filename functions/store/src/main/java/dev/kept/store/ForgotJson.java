package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.waking.Tombstones.Forgot;

/** Records that somebody was forgotten, as JSON. */
public final class ForgotJson {

  private ForgotJson() {}

  public static String write(Forgot record) {
    ObjectNode node = Json.object();
    node.put("id", record.id());
    Json.put(node, "at", record.at());
    node.put("customers", record.customers());
    node.put("cases", record.cases());
    node.put("facts", record.facts());
    node.put("notices", record.notices());
    node.put("aside", record.aside());
    node.put("elsewhere", record.elsewhere());
    return Json.write(node);
  }

  public static Forgot read(String text) {
    JsonNode node = Json.parse(text);
    return new Forgot(
        Json.text(node, "id"),
        Json.instant(node, "at"),
        Json.number(node, "customers"),
        Json.number(node, "cases"),
        Json.number(node, "facts"),
        Json.number(node, "notices"),
        Json.number(node, "aside"),
        Json.number(node, "elsewhere"));
  }
}
