package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
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
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Front, by a rule or by an app, which wraps the same event once more. {@code
 * conversation.last_message} repeats an old message under every event and is not looked at.
 */
final class Front implements Source {

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      JsonNode payload = body.path("payload");
      JsonNode event = payload.isObject() ? payload : body;
      String type = Look.text(event, "type");
      if (type == null) {
        return Normalised.unreadable("type is missing");
      }
      return type.equals("sync")
          ? Normalised.ignored("a trial of the connection")
          : read(type, event, delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(String type, JsonNode event, Delivery delivery, Setting setting) {
    return switch (type) {
      case "inbound", "inbound_received", "outbound", "outbound_sent", "out_reply" ->
          message(event, told(event, delivery, setting));
      case "comment", "mention", "new_comment_added" ->
          comment(event, told(event, delivery, setting));
      case "assign", "unassign", "assignee_changed" ->
          assigned(event, told(event, delivery, setting));
      case "archive", "conversation_archived" ->
          changed(Change.SOLVED, "archived", event, told(event, delivery, setting));
      case "reopen", "restore", "conversation_reopened", "conversation_restored" ->
          changed(Change.REOPENED, "open", event, told(event, delivery, setting));
      case "trash", "conversation_deleted" ->
          changed(Change.OTHER, "trashed", event, told(event, delivery, setting));
      default -> Normalised.ignored("Front's event changes no promise");
    };
  }

  private static Told told(JsonNode event, Delivery delivery, Setting setting) {
    JsonNode conversation = event.path("conversation");
    String id = Look.id(conversation, "id");
    if (id == null) {
      throw new IllegalArgumentException("conversation.id is missing");
    }
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : conversation.path("tags")) {
      String name = Look.name(tag, "name");
      if (name != null && tags.size() < 100) {
        tags.add(name);
      }
    }
    Matter matter =
        new Matter(
            new CaseId(setting.source(), id),
            null,
            Look.name(conversation, "subject"),
            customer(conversation.path("recipient"), setting),
            named(conversation.path("assignee")),
            null,
            tags,
            List.of());
    return new Told(
        setting, delivery.received(), Times.read(event.get("emitted_at")), actor(event), matter);
  }

  /** The customer's number is only the end of a link; the handle is an address or a number. */
  private static Customer customer(JsonNode recipient, Setting setting) {
    String link = Look.text(recipient, "_links", "related", "contact");
    String id = link == null ? null : link.substring(link.lastIndexOf('/') + 1);
    String handle = Look.name(recipient, "handle");
    boolean mail = handle != null && handle.indexOf('@') > 0;
    return new Customer(
        id == null || id.isEmpty() || id.length() > 256 ? null : id,
        null,
        mail ? handle : null,
        mail ? null : Numbers.e164(handle, setting.region()));
  }

  private static Person actor(JsonNode event) {
    JsonNode data = Look.at(event, "source", "data");
    Role role =
        switch (Look.text(event, "source", "_meta", "type")) {
          case "teammate" -> Role.STAFF;
          case "rule", "api", "gmail" -> Role.SYSTEM;
          case null, default -> Role.UNKNOWN;
        };
    return role == Role.UNKNOWN ? Person.UNKNOWN : person(role, data);
  }

  private static Person person(Role role, JsonNode data) {
    return new Person(role, Look.id(data, "id"), name(data), Look.name(data, "email"));
  }

  private static @Nullable String name(JsonNode data) {
    String parts = Names.joined(Look.name(data, "first_name"), Look.name(data, "last_name"));
    return parts == null ? Look.name(data, "name") : parts;
  }

  private static @Nullable Named named(JsonNode data) {
    String id = Look.id(data, "id");
    return id == null ? null : new Named(id, name(data), Look.name(data, "email"));
  }

  private static Normalised message(JsonNode event, Told told) {
    JsonNode message = Look.at(event, "target", "data");
    String id = Look.id(message, "id");
    if (id == null) {
      return Normalised.unreadable("target.data.id is missing: which message is it?");
    }
    if (Look.isTrue(message, "is_draft")) {
      return Normalised.ignored("a draft: nobody has sent it yet");
    }
    String html = Look.text(message, "body");
    return Normalised.fact(
        Written.fact(
            told.by(author(message, told)).at(Times.read(message.get("created_at"))),
            true,
            id,
            html == null ? Format.PLAIN : Format.HTML,
            html == null ? Look.text(message, "text") : html));
  }

  /** A message that nobody of ours wrote and that came in is the customer's. */
  private static Person author(JsonNode message, Told told) {
    JsonNode author = message.path("author");
    if (author.isObject() && !Look.isTrue(message, "is_inbound")) {
      return person(Role.STAFF, author);
    }
    if (Look.isTrue(message, "is_inbound")) {
      Customer customer = told.matter().customer();
      return new Person(Role.CUSTOMER, customer.id(), null, customer.email());
    }
    return told.who().role() == Role.SYSTEM ? told.who() : Person.UNKNOWN;
  }

  /** A mention brings the same comment again, under the same id. */
  private static Normalised comment(JsonNode event, Told told) {
    JsonNode comment = Look.at(event, "target", "data");
    String id = Look.id(comment, "id");
    if (id == null) {
      return Normalised.unreadable("target.data.id is missing: which comment is it?");
    }
    JsonNode author = comment.path("author");
    Told by = author.isObject() ? told.by(person(Role.STAFF, author)) : told;
    return Normalised.fact(
        Written.fact(
            by.at(Times.read(comment.get("posted_at"))),
            false,
            id,
            Format.PLAIN,
            Look.text(comment, "body")));
  }

  private static Normalised assigned(JsonNode event, Told told) {
    return Normalised.fact(
        new Fact.TicketAssigned(told.origin("ticket.reassigned", id(event)), null, null));
  }

  private static Normalised changed(Change change, String to, JsonNode event, Told told) {
    return Normalised.fact(
        new Fact.StatusChanged(
            told.origin(change.kind(), id(event)), change, null, to, null, null));
  }

  private static String id(JsonNode event) {
    String id = Look.id(event, "id");
    if (id == null) {
      throw new IllegalArgumentException("id is missing: which event is it?");
    }
    return id;
  }
}
