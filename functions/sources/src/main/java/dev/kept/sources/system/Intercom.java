package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Intercom's conversations and tickets, in the shapes of its older and its newer interfaces. */
final class Intercom implements Source {

  /** The ends of the topics that bring something new; others send old parts again. */
  private static final Set<String> NEWS =
      Set.of(
          "replied",
          "assigned",
          "noted",
          "closed",
          "resolved",
          "opened",
          "snoozed",
          "unsnoozed",
          "updated");

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      String topic = Look.text(body, "topic");
      JsonNode item = Look.at(body, "data", "item");
      if (topic == null || !item.isObject()) {
        return Normalised.unreadable("topic and data.item are needed");
      }
      return topic.equals("ping")
          ? Normalised.ignored("a ping")
          : read(topic, item, delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(String topic, JsonNode item, Delivery delivery, Setting setting) {
    String last = last(topic);
    boolean redacted = last.equals("redacted");
    boolean opened = last.equals("created");
    boolean deleted = topic.equals("conversation.deleted");
    if (topic.contains(".tag.") || !(NEWS.contains(last) || redacted || opened || deleted)) {
      return Normalised.ignored("the topic brings nothing new of a promise");
    }
    JsonNode inner = item.path("ticket");
    boolean ticket = inner.isObject() || topic.startsWith("ticket.");
    JsonNode matter = inner.isObject() ? inner : item;
    Told told = told(matter, ticket, item, delivery, setting);
    if (opened) {
      return ticket ? IntercomTicket.opened(matter, told) : first(item, told);
    }
    if (deleted) {
      String id = Look.id(item, "id") + ":deleted";
      return Normalised.fact(new Fact.TicketErased(told.origin("ticket.erased", id), "deleted"));
    }
    if (ticket && !item.path("ticket_part").isObject() && !redacted) {
      return IntercomTicket.changed(matter, topic, told);
    }
    List<JsonNode> parts = parts(item, ticket);
    if (redacted) {
      return redacted(parts, new CaseId(setting.source(), String.valueOf(Look.id(matter, "id"))));
    }
    List<Fact> facts = new ArrayList<>();
    parts.forEach(part -> facts.addAll(IntercomPart.facts(part, last, told)));
    return facts.isEmpty()
        ? Normalised.ignored("nothing was written, assigned or ended")
        : Normalised.facts(facts);
  }

  /** What happened, as the end of the topic says; not everything that is created is a matter. */
  private static String last(String topic) {
    if (topic.equals("ticket.note.created")) {
      return "noted";
    }
    String last = topic.substring(topic.lastIndexOf('.') + 1);
    boolean matter = topic.startsWith("conversation.") || topic.equals("ticket.created");
    return last.equals("created") && !matter ? topic : last;
  }

  /** A ticket's own list of parts is its history and not news. */
  private static List<JsonNode> parts(JsonNode item, boolean ticket) {
    List<JsonNode> parts = new ArrayList<>();
    if (ticket) {
      parts.add(item.path("ticket_part"));
    } else {
      Look.at(item, "conversation_parts", "conversation_parts").forEach(parts::add);
    }
    return parts;
  }

  private static Told told(
      JsonNode matter, boolean ticket, JsonNode item, Delivery delivery, Setting setting) {
    String id = Look.id(matter, "id");
    if (id == null) {
      throw new IllegalArgumentException("data.item has no id of a conversation or a ticket");
    }
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : Look.at(matter, "tags", "tags")) {
      String name = Look.name(tag, "name");
      if (name != null && tags.size() < 100) {
        tags.add(name);
      }
    }
    Matter about =
        new Matter(
            new CaseId(setting.source(), id),
            ticket ? Look.id(matter, "ticket_id") : null,
            null,
            customer(matter),
            null,
            null,
            tags,
            List.of());
    Instant at = Times.read(item.get("updated_at"));
    return new Told(setting, delivery.received(), at, Person.UNKNOWN, about);
  }

  private static Customer customer(JsonNode matter) {
    JsonNode user = matter.path("user");
    return user.isObject()
        ? Names.customer(user, null)
        : new Customer(
            Look.id(Look.at(matter, "contacts", "contacts").path(0), "id"), null, null, null);
  }

  private static Normalised first(JsonNode item, Told told) {
    JsonNode newer = item.path("source");
    JsonNode message = newer.isObject() ? newer : item.path("conversation_message");
    JsonNode author = message.path("author");
    Told opener =
        told.by(person(author))
            .at(Times.read(item.get("created_at")))
            .titled(null, Look.name(message, "subject"));
    String id = Look.id(message, "id");
    return Normalised.fact(
        new Fact.TicketOpened(
            opener.origin("ticket.opened", id == null ? Look.id(item, "id") + ":created" : id),
            Written.first(opener, Format.HTML, Look.text(message, "body")),
            null));
  }

  /** A bot's address is the product's own and nobody's. */
  static Person person(JsonNode author) {
    Role role = role(author);
    Person person = Names.person(role, author);
    return role == Role.BOT ? new Person(role, person.id(), person.name(), null) : person;
  }

  /** What the product's own machine writes under a person's name says so beside it. */
  private static Role role(JsonNode author) {
    if (Look.isTrue(author, "from_ai_agent") || Look.isTrue(author, "is_ai_answer")) {
      return Role.BOT;
    }
    return switch (Look.text(author, "type")) {
      case "admin", "teammate" -> Role.STAFF;
      case "user", "lead", "contact" -> Role.CUSTOMER;
      case "bot" -> Role.BOT;
      case null, default -> Role.UNKNOWN;
    };
  }

  private static Normalised redacted(List<JsonNode> parts, CaseId caseId) {
    List<String> ids = new ArrayList<>();
    for (JsonNode part : parts) {
      String id = Look.id(part, "id");
      if (id != null) {
        ids.add(id);
      }
    }
    return ids.isEmpty()
        ? Normalised.unreadable("the redacted part is not named")
        : Written.erased(caseId, ids);
  }
}
