package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.sources.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Takes one of our events out of its CloudEvents 1.0 envelope. */
final class CloudEvent {

  /** What may stand before the kind in {@code type}. */
  private static final List<String> PREFIXES = List.of("dev.kept.", "kept.", "promise.");

  private static final Map<String, String> OUTSIDE =
      Map.of("id", "id", "time", "at", "subject", "case");

  private CloudEvent() {}

  static boolean is(JsonNode node) {
    return node.isObject() && node.has("specversion");
  }

  /** The event, with what the envelope says where the data does not say it itself. */
  static ObjectNode open(ObjectNode envelope) {
    JsonNode data = data(envelope);
    if (!(data instanceof ObjectNode inside)) {
      throw new IllegalArgumentException("data must be an object with the event");
    }
    ObjectNode event = inside.deepCopy();
    OUTSIDE.forEach((theirs, ours) -> {
      if (!event.hasNonNull(ours) && envelope.hasNonNull(theirs)) {
        event.set(ours, envelope.get(theirs));
      }
    });
    if (!event.hasNonNull("kind")) {
      event.put("kind", kind(envelope.path("type").asText()));
    }
    return event;
  }

  private static JsonNode data(ObjectNode envelope) {
    JsonNode coded = envelope.path("data_base64");
    return coded.isTextual()
        ? Json.parse(Base64.getDecoder().decode(coded.textValue()))
        : envelope.path("data");
  }

  /** A kind may itself begin with "promise.", so that is only taken off before another kind. */
  private static String kind(String type) {
    for (String prefix : PREFIXES) {
      String rest = type.startsWith(prefix) ? type.substring(prefix.length()) : "";
      if (rest.indexOf('.') > 0) {
        return rest;
      }
    }
    return type;
  }
}
