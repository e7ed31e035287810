package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Zendesk's event webhooks, {@code zen:event-type:ticket.…} and messaging, and the older shape of
 * its EventBridge connector. Triggers with a body of one's own are not read: nothing in them is
 * escaped.
 */
final class Zendesk implements Source {

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      return read(ZendeskEvent.of(Json.parse(delivery.body())), delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(ZendeskEvent event, Delivery delivery, Setting setting) {
    return switch (event.type()) {
      case "ticket.created" -> Normalised.fact(opened(event, told(event, delivery, setting)));
      case "ticket.comment_added", "ticket.comment_created" ->
          comment(event, told(event, delivery, setting));
      case "messaging_ticket.message_added" -> message(event, told(event, delivery, setting));
      case "ticket.status_changed" ->
          Normalised.fact(ZendeskStatus.read(event, told(event, delivery, setting)));
      case "ticket.agent_assignment_changed" ->
          Normalised.fact(assigned(event, told(event, delivery, setting)));
      case "ticket.group_assignment_changed" ->
          Normalised.fact(grouped(event, told(event, delivery, setting)));
      case "ticket.merged" -> merged(event, told(event, delivery, setting));
      case "ticket.soft_deleted",
          "ticket.permanently_deleted",
          "ticket.marked_as_spam",
          "ticket.scrubbed" -> {
        String how = event.type().substring("ticket.".length()).replace('_', ' ');
        Told told = told(event, delivery, setting);
        yield Normalised.fact(new Fact.TicketErased(told.origin("ticket.erased", event.id()), how));
      }
      case "ticket.comment_redacted", "ticket.attachment_redacted_from_comment" ->
          redacted(event, setting);
      case "ticket.comment_made_private" ->
          Normalised.ignored("the comment was made private later: its reader has had it");
      default -> Normalised.ignored("Zendesk's " + event.type() + " changes no promise");
    };
  }

  private static Told told(ZendeskEvent event, Delivery delivery, Setting setting) {
    JsonNode ticket = event.ticket();
    String requester = Look.person(ticket, "requester_id");
    Matter matter =
        new Matter(
            new CaseId(setting.source(), event.caseNumber()),
            null,
            null,
            new Customer(requester, null, null, null),
            null,
            null,
            Look.names(ticket, "tags"),
            List.of());
    return new Told(setting, delivery.received(), event.time(), Person.UNKNOWN, matter)
        .by(actor(event.actorId()));
  }

  /** An event names who did it by number only: of what role, is not said. */
  private static Person actor(@Nullable String id) {
    return new Person(isSystem(id) ? Role.SYSTEM : Role.UNKNOWN, id, null, null);
  }

  private static boolean isSystem(@Nullable String id) {
    return id != null && id.equals("-1");
  }

  private static Fact opened(ZendeskEvent event, Told told) {
    JsonNode ticket = event.ticket();
    Customer customer = told.matter().customer();
    boolean own = told.who().id() != null && told.who().id().equals(customer.id());
    Person who = own ? new Person(Role.CUSTOMER, customer.id(), null, null) : told.who();
    Told opener =
        told.by(who)
            .titled(null, Look.name(ticket, "subject"))
            .held(assignee(ticket), team(ticket));
    return new Fact.TicketOpened(
        opener.origin("ticket.opened", event.id()),
        Written.first(opener, Format.PLAIN, Look.text(ticket, "description")),
        Look.id(ticket, "status"));
  }

  private static Normalised comment(ZendeskEvent event, Told told) {
    JsonNode comment = event.comment();
    if (!comment.isObject()) {
      return Normalised.unreadable("event.comment must be an object with the comment");
    }
    if (!comment.path("is_public").isBoolean()) {
      return Normalised.unreadable("event.comment.is_public must be true or false");
    }
    Person author = author(comment, told.matter().customer());
    String id = Look.id(comment, "id");
    return Normalised.fact(
        written(
            event,
            told.by(author),
            Look.isTrue(comment, "is_public"),
            id == null ? event.id() : id,
            Look.text(comment, "body")));
  }

  private static Person author(JsonNode comment, Customer customer) {
    JsonNode author = comment.path("author");
    String id = Look.id(author, "id");
    if (isSystem(id)) {
      return new Person(Role.SYSTEM, id, null, null);
    }
    boolean requester = id != null && id.equals(customer.id());
    Role role =
        Look.isTrue(author, "is_staff")
            ? Role.STAFF
            : Look.isFalse(author, "is_staff") || requester ? Role.CUSTOMER : Role.UNKNOWN;
    return new Person(role, id, Look.name(author, "name"), null);
  }

  private static Normalised message(ZendeskEvent event, Told told) {
    JsonNode actor = event.node().path("actor");
    Role role =
        switch (Look.text(actor, "type")) {
          case "end_user" -> Role.CUSTOMER;
          case "agent" -> Role.STAFF;
          case "trigger", "system" -> Role.SYSTEM;
          case null, default -> Role.UNKNOWN;
        };
    Person who = new Person(role, Look.id(actor, "id"), Look.name(actor, "name"), null);
    String id = Look.id(event.node(), "message", "id");
    return Normalised.fact(
        written(
            event,
            told.by(who),
            true,
            id == null ? event.id() : id,
            Look.text(event.node(), "message", "body")));
  }

  /** Who has the ticket is told with a person's reply, for the promise in it may be theirs. */
  private static Fact written(
      ZendeskEvent event, Told told, boolean visible, String id, @Nullable String text) {
    boolean reply = visible && told.who().role() == Role.STAFF;
    JsonNode ticket = event.ticket();
    return Written.fact(
        reply ? told.held(assignee(ticket), team(ticket)) : told, visible, id, Format.PLAIN, text);
  }

  private static Fact assigned(ZendeskEvent event, Told told) {
    Named current = named(Look.person(event.node(), "current"));
    return new Fact.TicketAssigned(
        told.held(current, null).origin("ticket.reassigned", event.id()),
        named(Look.person(event.node(), "previous")),
        null);
  }

  private static Fact grouped(ZendeskEvent event, Told told) {
    Named team = named(Look.person(event.node(), "current"));
    return new Fact.TicketAssigned(
        told.held(assignee(event.ticket()), team).origin("ticket.reassigned", event.id()),
        null,
        named(Look.person(event.node(), "previous")));
  }

  /** The maker does not show this event's body in full: every name it may have is looked for. */
  private static Normalised merged(ZendeskEvent event, Told told) {
    JsonNode node = event.node();
    String into =
        Stream.of(
                Look.id(node, "target_ticket_id"),
                Look.id(node, "target_ticket", "id"),
                Look.id(node, "target_id"),
                Look.id(node, "merged_into_ticket_id"),
                Look.id(node, "merged_into"),
                Look.id(node, "current"))
            .filter(id -> id != null && !id.equals(event.caseNumber()))
            .findFirst()
            .orElse(null);
    if (into == null) {
      return Normalised.unreadable("the ticket that it was merged into is not named in event");
    }
    return Normalised.fact(
        new Fact.MergedInto(
            told.origin("ticket.merged", event.id()), new CaseId(told.setting().source(), into)));
  }

  /**
   * Of what kind it was when it was written is not said. The comment that opened the ticket was
   * told with the ticket, without its number: one that nobody has stored is that one.
   */
  private static Normalised redacted(ZendeskEvent event, Setting setting) {
    String id = Look.id(event.comment(), "id");
    if (id == null) {
      id = Look.id(event.node(), "comment_id");
    }
    if (id == null) {
      return Normalised.unreadable("the redacted comment is not named in event.comment.id");
    }
    return Written.erasedElseOpening(new CaseId(setting.source(), event.caseNumber()), id);
  }

  private static @Nullable Named assignee(JsonNode ticket) {
    return named(Look.person(ticket, "assignee_id"));
  }

  private static @Nullable Named team(JsonNode ticket) {
    return named(Look.person(ticket, "group_id"));
  }

  private static @Nullable Named named(@Nullable String id) {
    return id == null ? null : Named.id(id);
  }

  /** The tail of a type in the words of the newer events: "Comment Created", comment_created. */
  static String snake(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
