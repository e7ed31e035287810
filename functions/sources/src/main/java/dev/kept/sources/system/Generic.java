package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Incoming;
import dev.kept.sources.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Systems that speak our own event form, alone or in a CloudEvents 1.0 envelope, one event or a
 * list of them. An event that is wrong is named by its place; the others stand.
 */
final class Generic implements Source {

  private static final int MOST = 1_000;

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      return body.isArray()
          ? list(body, delivery, setting)
          : Normalised.fact(event(body, delivery, setting));
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised list(JsonNode list, Delivery delivery, Setting setting) {
    if (list.size() > MOST) {
      return Normalised.unreadable(
          "a list may hold %d events, not %d".formatted(MOST, list.size()));
    }
    List<Fact> facts = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      try {
        facts.add(event(list.get(i), delivery, setting));
      } catch (IllegalArgumentException e) {
        unreadable.add("event %d of %d: %s".formatted(i + 1, list.size(), e.getMessage()));
      }
    }
    List<String> ignored = list.isEmpty() ? List.of("an empty list of events") : List.of();
    return new Normalised.Read(facts, List.of(), ignored, unreadable);
  }

  private static Fact event(JsonNode node, Delivery delivery, Setting setting) {
    JsonNode event = CloudEvent.is(node) ? CloudEvent.open((ObjectNode) node) : node;
    return Incoming.read(event, setting, delivery.received());
  }
}
