package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PandaDoc. A list of events; only the sending of a document is news. What kind of document it is,
 * only its template tells.
 */
final class PandaDoc implements Source {

  private static final int MOST = 1_000;

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      List<JsonNode> events = new ArrayList<>();
      if (body.isArray()) {
        body.forEach(events::add);
      } else {
        events.add(body);
      }
      if (events.size() > MOST) {
        return Normalised.unreadable(
            "a list may hold %d events, not %d".formatted(MOST, events.size()));
      }
      return read(events, delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(List<JsonNode> events, Delivery delivery, Setting setting) {
    List<Fact> facts = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      JsonNode document = event.path("data");
      if (Look.text(event, "event") == null) {
        unreadable.add("event %d of %d has no event name".formatted(i + 1, events.size()));
      } else if (isSent(event, document)) {
        String id = Look.id(document, "id");
        if (id == null) {
          unreadable.add("event %d of %d: data.id is missing".formatted(i + 1, events.size()));
        } else {
          facts.add(sent(id, document, delivery, setting));
        }
      }
    }
    boolean nothing = facts.isEmpty() && unreadable.isEmpty();
    List<String> ignored =
        nothing ? List.of("a document's other states are no new sending") : List.of();
    return new Normalised.Read(facts, List.of(), ignored, unreadable);
  }

  private static boolean isSent(JsonNode event, JsonNode document) {
    return "document_state_changed".equals(Look.text(event, "event"))
        && "document.sent".equals(Look.text(document, "status"));
  }

  private static Fact sent(String id, JsonNode document, Delivery delivery, Setting setting) {
    JsonNode sender = document.path("sent_by");
    Person who = sender.isObject() ? person(sender) : Person.UNKNOWN;
    Told told =
        new Told(
            setting,
            delivery.received(),
            Times.read(document.get("date_modified")),
            who,
            Matter.of(customer(document, who, setting)));
    return new Fact.DocumentSent(
        told.origin("document.sent", id + ":document.sent"),
        id,
        "document",
        Look.name(document, "name"),
        Look.name(document, "template", "name"));
  }

  private static Person person(JsonNode node) {
    return new Person(Role.STAFF, Look.person(node, "id"), name(node), Look.name(node, "email"));
  }

  /** The first recipient who is not the sender: colleagues sign documents too. */
  private static Customer customer(JsonNode document, Person sender, Setting setting) {
    for (JsonNode recipient : document.path("recipients")) {
      String email = Look.name(recipient, "email");
      boolean same = email != null && email.equalsIgnoreCase(sender.email());
      if (email != null && !same) {
        return new Customer(
            null,
            name(recipient),
            email,
            Numbers.e164(Look.text(recipient, "phone"), setting.region()));
      }
    }
    return Customer.UNKNOWN;
  }

  private static @Nullable String name(JsonNode node) {
    return Names.joined(Look.name(node, "first_name"), Look.name(node, "last_name"));
  }
}
