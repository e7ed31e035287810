package dev.kept.sources.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Form;
import dev.kept.sources.json.Incoming;
import dev.kept.sources.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system that a mapping reads. A missing path gives nothing and no error, so every event is
 * looked at: without a kind or a time it is set aside, and the others stand.
 */
public final class MappedSource implements Source {

  private static final int MOST = 1_000;

  private final Mapping mapping;

  public MappedSource(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      List<JsonNode> events = events(delivery);
      return events.isEmpty()
          ? Normalised.ignored("the mapping makes no event of it")
          : read(events, delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What the mapping leaves out of the events of a request, or spells as nobody does: for whoever
   * writes it.
   */
  public List<String> missing(Delivery delivery) {
    try {
      return Review.of(events(delivery));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private List<JsonNode> events(Delivery delivery) {
    JsonNode result = mapping.events(body(delivery), delivery.headers());
    List<JsonNode> events = new ArrayList<>();
    if (result.isArray()) {
      result.forEach(events::add);
    } else if (!result.isMissingNode() && !result.isNull()) {
      events.add(result);
    }
    if (events.size() > MOST) {
      throw new IllegalArgumentException(
          "a mapping may make %d events of one request, not %d".formatted(MOST, events.size()));
    }
    return events;
  }

  private static Normalised read(List<JsonNode> events, Delivery delivery, Setting setting) {
    List<Fact> facts = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      try {
        facts.add(fact(events.get(i), delivery, setting));
      } catch (IllegalArgumentException e) {
        unreadable.add("event %d of %d: %s".formatted(i + 1, events.size(), e.getMessage()));
      }
    }
    return new Normalised.Read(facts, List.of(), List.of(), unreadable);
  }

  /**
   * A null says that the system tells no time; a key that is not there says that a path is wrong.
   */
  private static Fact fact(JsonNode event, Delivery delivery, Setting setting) {
    if (event.isObject() && !event.has("at")) {
      throw new IllegalArgumentException("at is missing; null where the system tells no time");
    }
    return Incoming.readMapped(event, setting, delivery.received());
  }

  /** Fields of a form are texts; one that comes twice counts once. */
  private static JsonNode body(Delivery delivery) {
    @Nullable String type = delivery.header("content-type");
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return Json.parse(delivery.body());
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Form.parse(new String(delivery.body(), StandardCharsets.UTF_8))
        .fields()
        .forEach((name, values) -> fields.put(name, values.getFirst()));
    return fields;
  }
}
