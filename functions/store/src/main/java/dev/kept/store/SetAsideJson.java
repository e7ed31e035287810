package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.waking.Aside.SetAside;

/** Events that were set aside, as JSON; the body, which may be long, stands apart. */
public final class SetAsideJson {

  private SetAsideJson() {}

  public static String write(SetAside item) {
    ObjectNode node = Json.object();
    node.put("id", item.id());
    node.put("source", item.source());
    node.put("reason", item.reason());
    Json.put(node, "at", item.at());
    node.put("times", item.times());
    return Json.write(node);
  }

  /** The item as written, with an empty body. */
  public static SetAside read(String text) {
    JsonNode node = Json.parse(text);
    return new SetAside(
        Json.text(node, "id"),
        Json.text(node, "source"),
        Json.text(node, "reason"),
        "",
        Json.instant(node, "at"),
        Json.number(node, "times"));
  }

  public static SetAside with(SetAside item, String body) {
    return new SetAside(item.id(), item.source(), item.reason(), body, item.at(), item.times());
  }
}
