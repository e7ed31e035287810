package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.fetch.Fetcher;
import dev.kept.sources.json.Ids;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's tickets and conversations. It sends ids only, many in one list; the rest is fetched.
 */
final class HubSpot implements Completing {

  private static final int MOST = 1_000;

  /** The type of object that is a ticket. */
  private static final String TICKET = "0-5";

  /** Old tickets that are brought in open no promises. */
  private static final Set<String> BULK = Set.of("IMPORT", "MIGRATION");

  /** The stage of the pipeline that every account begins with; others have numbers of their own. */
  private static final String CLOSED = "4";

  @Override
  public String host() {
    return "api.hubapi.com";
  }

  @Override
  public Fact complete(Fact fact, Fetcher fetcher) {
    return new HubSpotAnswers(fetcher).complete(fact);
  }

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      if (body.size() > MOST) {
        return Normalised.unreadable(
            "a list may hold %d events, not %d".formatted(MOST, body.size()));
      }
      return list(body.isArray() ? body : List.of(body), delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised list(Iterable<JsonNode> events, Delivery delivery, Setting setting) {
    List<Fact> facts = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    int number = 0;
    for (JsonNode event : events) {
      number++;
      try {
        facts.addAll(facts(event, delivery, setting));
      } catch (IllegalArgumentException e) {
        unreadable.add("event %d: %s".formatted(number, e.getMessage()));
      }
    }
    boolean nothing = facts.isEmpty() && unreadable.isEmpty();
    List<String> ignored =
        nothing ? List.of("nothing in it is news of a ticket or a conversation") : List.of();
    return new Normalised.Read(facts, List.of(), ignored, unreadable);
  }

  private static List<Fact> facts(JsonNode event, Delivery delivery, Setting setting) {
    String type = Look.text(event, "subscriptionType");
    if (type == null) {
      throw new IllegalArgumentException("subscriptionType is missing");
    }
    boolean ticket = type.startsWith("ticket.");
    boolean typed = type.startsWith("object.") && TICKET.equals(Look.text(event, "objectTypeId"));
    boolean talk = type.startsWith("conversation.");
    if (!(ticket || typed || talk)
        || BULK.contains(String.valueOf(Look.text(event, "changeSource")))) {
      return List.of();
    }
    String what = type.substring(type.indexOf('.') + 1);
    if (what.equals("associationChange")) {
      return List.of();
    }
    if (what.equals("merge")) {
      return HubSpotMerge.facts(event, delivery, setting);
    }
    Fact fact = fact(what, talk, event, told(event, delivery, setting));
    return fact == null ? List.of() : List.of(fact);
  }

  private static @Nullable Fact fact(String what, boolean talk, JsonNode event, Told told) {
    return switch (what) {
      case "newMessage" -> message(event, told);
      case "creation" ->
          new Fact.TicketOpened(
              told.needing(List.of("subject", "text", "customer"))
                  .origin("ticket.opened", id(event)),
              Words.NONE,
              null);
      case "propertyChange" ->
          talk
              ? talked(event, told.by(doer(event)))
              : changed(event, told.by(doer(event)).needing(List.of("customer")));
      case "deletion", "privacyDeletion" ->
          new Fact.TicketErased(told.by(doer(event)).origin("ticket.erased", id(event)), "deleted");
      default -> null;
    };
  }

  private static Told told(JsonNode event, Delivery delivery, Setting setting) {
    String number = Look.id(event, "objectId");
    if (number == null) {
      throw new IllegalArgumentException("objectId is missing: which ticket is it?");
    }
    return new Told(
        setting,
        delivery.received(),
        Times.read(event.get("occurredAt")),
        Person.UNKNOWN,
        Matter.of(new CaseId(setting.source(), number)));
  }

  /** An event's number is not promised to be its own; what happened is hashed where it has none. */
  static String id(JsonNode event) {
    String id = Look.id(event, "eventId");
    return id == null ? Ids.hash(event) : id;
  }

  /** The message's own id: the same message comes again under another event. */
  private static Fact message(JsonNode event, Told told) {
    String id = Look.id(event, "messageId");
    if (id == null) {
      throw new IllegalArgumentException("messageId is missing: which message is it?");
    }
    boolean internal = "COMMENT".equals(Look.text(event, "messageType"));
    return internal
        ? new Fact.StaffNoted(
            told.by(new Person(Role.STAFF, null, null, null))
                .needing(List.of("author", "text"))
                .origin("ticket.internal_note", id),
            Words.NONE)
        : new Fact.MessageSeen(
            told.needing(List.of("author", "direction", "text")).origin("ticket.message", id),
            Words.NONE);
  }

  private static @Nullable Fact changed(JsonNode event, Told told) {
    String value = Look.id(event, "propertyValue");
    return switch (String.valueOf(Look.text(event, "propertyName"))) {
      case "hs_pipeline_stage" -> {
        Change change = CLOSED.equals(value) ? Change.SOLVED : Change.OTHER;
        yield new Fact.StatusChanged(
            told.origin(change.kind(), id(event)), change, null, value, null, null);
      }
      case "hubspot_owner_id" ->
          new Fact.TicketAssigned(
              told.held(value == null ? null : Named.id(value), null)
                  .origin("ticket.reassigned", id(event)),
              null,
              null);
      default -> null;
    };
  }

  /** A conversation has two states of its own, and somebody or nobody who has it. */
  private static @Nullable Fact talked(JsonNode event, Told told) {
    String value = Look.id(event, "propertyValue");
    return switch (String.valueOf(Look.text(event, "propertyName"))) {
      case "status" -> {
        Change change =
            switch (String.valueOf(value)) {
              case "CLOSED" -> Change.SOLVED;
              case "OPEN" -> Change.REOPENED;
              default -> Change.OTHER;
            };
        yield new Fact.StatusChanged(
            told.origin(change.kind(), id(event)), change, null, value, null, null);
      }
      case "assignedTo" ->
          new Fact.TicketAssigned(
              told.held(value == null ? null : Named.id(value), null)
                  .origin("ticket.reassigned", id(event)),
              null,
              null);
      default -> null;
    };
  }

  /** A person in the product is named; everything else is a machine of some kind. */
  static Person doer(JsonNode event) {
    String source = Look.text(event, "sourceId");
    String by = "userId:";
    return source != null && source.startsWith(by) && source.length() > by.length()
        ? Person.staff(Ids.bounded(source.substring(by.length())), null)
        : new Person(Role.SYSTEM, null, null, null);
  }
}
