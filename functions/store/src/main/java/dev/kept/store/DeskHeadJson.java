package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.desk.DeskHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Heads of desks as JSON, without version and wake, which stand beside it in the item. */
public final class DeskHeadJson {

  private DeskHeadJson() {}

  public static String write(DeskHead head) {
    ObjectNode node = Json.object();
    Json.put(node, "lease", head.lease());
    if (head.batch() != null) {
      node.set("batch", tree(head.batch()));
    }
    Json.put(node, "lastSent", head.lastSent());
    Json.put(node, "day", head.day());
    node.put("sentThatDay", head.sentThatDay());
    Json.put(node, "listedOn", head.listedOn());
    return Json.write(node);
  }

  public static DeskHead read(String text, long version, @Nullable Instant wakeAt) {
    JsonNode node = Json.parse(text);
    return new DeskHead(
        version,
        Json.instantIfThere(node, "lease"),
        wakeAt,
        node.hasNonNull("batch") ? batch(node.path("batch")) : null,
        Json.instantIfThere(node, "lastSent"),
        Json.readIfThere(node, "day", LocalDate::parse),
        Json.number(node, "sentThatDay"),
        Json.readIfThere(node, "listedOn", LocalDate::parse));
  }

  private static ObjectNode tree(DeskHead.Batch batch) {
    ObjectNode node = Json.object();
    node.put("id", batch.id());
    ArrayNode keys = node.putArray("keys");
    batch.keys().forEach(keys::add);
    node.put("list", batch.list());
    node.put("sent", batch.sent());
    Json.put(node, "startedAt", batch.startedAt());
    return node;
  }

  private static DeskHead.Batch batch(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.path("keys").forEach(key -> keys.add(key.textValue()));
    return new DeskHead.Batch(
        Json.text(node, "id"),
        keys,
        Json.yes(node, "list"),
        Json.yes(node, "sent"),
        Json.instant(node, "startedAt"));
  }
}
