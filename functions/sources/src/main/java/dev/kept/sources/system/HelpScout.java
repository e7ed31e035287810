package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
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
import org.jspecify.annotations.Nullable;

/** Help Scout: the body is the whole conversation, and only a header says what happened to it. */
final class HelpScout implements Source {

  private static final String EVENT = "X-HelpScout-Event";
  private static final Set<String> UNSENT = Set.of("draft", "underreview", "hidden");

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      String event = delivery.header(EVENT);
      if (event == null) {
        return Normalised.unreadable("the header " + EVENT + " is missing");
      }
      if (Look.id(body, "id") == null) {
        return Normalised.unreadable("id is missing: does the webhook send only notifications?");
      }
      return read(event, body, told(body, delivery, setting));
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Told told(JsonNode body, Delivery delivery, Setting setting) {
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : body.path("tags")) {
      String name = Look.name(tag, "tag");
      if (name != null && tags.size() < 100) {
        tags.add(name);
      }
    }
    Matter matter =
        new Matter(
            new CaseId(setting.source(), id(body)),
            Look.id(body, "number"),
            Look.name(body, "subject"),
            Names.customer(body.path("primaryCustomer"), null),
            Names.named(body.path("assignee")),
            null,
            tags,
            List.of());
    Instant at = Times.read(body.get("userUpdatedAt"));
    return new Told(setting, delivery.received(), at, Person.UNKNOWN, matter);
  }

  private static String id(JsonNode body) {
    return String.valueOf(Look.id(body, "id"));
  }

  private static Normalised read(String event, JsonNode body, Told told) {
    return switch (event) {
      case "convo.created" -> opened(body, told);
      case "convo.agent.reply.created" -> written(body, "message", told);
      case "convo.customer.reply.created" -> written(body, "customer", told);
      case "convo.note.created" -> written(body, "note", told);
      case "convo.assigned" ->
          Normalised.fact(
              new Fact.TicketAssigned(
                  told.origin("ticket.reassigned", stamped(body, "assigned")), null, null));
      case "convo.status" -> Normalised.fact(status(body, told));
      case "convo.deleted" ->
          Normalised.fact(
              new Fact.TicketErased(
                  told.origin("ticket.erased", id(body) + ":deleted"), "deleted"));
      default -> Normalised.ignored("Help Scout's event changes no promise");
    };
  }

  private static Normalised opened(JsonNode body, Told told) {
    JsonNode first = thread(body, null, false);
    Told opener = by(first, told);
    String thread = Look.id(first, "id");
    return Normalised.fact(
        new Fact.TicketOpened(
            opener.origin("ticket.opened", thread == null ? id(body) + ":created" : thread),
            Written.first(opener, Format.HTML, Look.text(first, "body")),
            null));
  }

  private static Normalised written(JsonNode body, String type, Told told) {
    JsonNode thread = thread(body, type, true);
    String id = Look.id(thread, "id");
    if (id == null) {
      return Normalised.unreadable("no thread of type " + type + " in _embedded.threads");
    }
    return Normalised.fact(
        Written.fact(
            by(thread, told), !type.equals("note"), id, Format.HTML, Look.text(thread, "body")));
  }

  private static Told by(JsonNode thread, Told told) {
    JsonNode author = thread.path("createdBy");
    Role role =
        switch (Look.text(author, "type")) {
          case "customer" -> Role.CUSTOMER;
          case "user" -> Role.STAFF;
          case null, default -> Role.UNKNOWN;
        };
    Instant at = Times.read(thread.get("createdAt"));
    return told.by(Names.person(role, author)).at(at);
  }

  /** By time and not by place: the order is not documented. */
  private static JsonNode thread(JsonNode body, @Nullable String type, boolean newest) {
    JsonNode found = MissingNode.getInstance();
    Instant best = null;
    for (JsonNode thread : Look.at(body, "_embedded", "threads")) {
      Instant at = Times.read(thread.get("createdAt"));
      boolean fits = isWritten(thread) && (type == null || type.equals(Look.text(thread, "type")));
      if (fits
          && (found.isMissingNode()
              || (at != null && best != null && (newest ? at.isAfter(best) : at.isBefore(best))))) {
        found = thread;
        best = at;
      }
    }
    return found;
  }

  /** Lines that say what was done are threads too, and so are words that nobody has sent yet. */
  private static boolean isWritten(JsonNode thread) {
    return !"lineitem".equals(Look.text(thread, "type"))
        && !UNSENT.contains(String.valueOf(Look.text(thread, "state")));
  }

  /** There is one end, closed; the state before is not told. */
  private static Fact status(JsonNode body, Told told) {
    String to = Look.name(body, "status");
    if (to == null) {
      throw new IllegalArgumentException("status is missing");
    }
    if (to.equals("spam")) {
      return new Fact.TicketErased(told.origin("ticket.erased", id(body) + ":spam"), "spam");
    }
    boolean closed = to.equals("closed");
    Change change = closed ? Change.SOLVED : Change.OTHER;
    String closer = closed ? Look.person(body, "closedBy") : null;
    Instant closedAt = closed ? Times.read(body.get("closedAt")) : null;
    Told known =
        told.held(null, null)
            .by(closer == null ? Person.UNKNOWN : Person.staff(closer, null))
            .at(closedAt == null ? told.at() : closedAt);
    String moment = known.at() == null ? "" : ":" + known.at();
    return new Fact.StatusChanged(
        known.origin(change.kind(), id(body) + ":" + to + moment), change, null, to, null, null);
  }

  private static String stamped(JsonNode body, String what) {
    return id(body) + ":" + what + ":" + Look.name(body, "userUpdatedAt");
  }
}
