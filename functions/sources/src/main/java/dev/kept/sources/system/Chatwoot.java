package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
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
import java.util.List;
import java.util.Set;

/**
 * Chatwoot. A message holds its conversation; an event about a conversation is the conversation. A
 * private note is an outgoing message too, so that is looked at first.
 */
final class Chatwoot implements Source {

  /** Messages that ask for a rating, or show a form: nobody wrote them. */
  private static final Set<String> MADE =
      Set.of("input_csat", "input_email", "form", "cards", "input_select", "article");

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      String event = Look.text(body, "event");
      if (event == null) {
        return Normalised.unreadable("event is missing");
      }
      return read(event, body, delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(String event, JsonNode body, Delivery delivery, Setting setting) {
    return switch (event) {
      case "message_created" ->
          message(body, ChatwootTalk.of(body.path("conversation"), delivery, setting).told());
      case "message_updated" -> edited(body, setting);
      case "conversation_created" ->
          Normalised.fact(ChatwootTalk.of(body, delivery, setting).opened());
      case "conversation_status_changed" ->
          ChatwootTalk.of(body, delivery, setting).statusChanged();
      case "conversation_updated" -> ChatwootTalk.of(body, delivery, setting).updated();
      default -> Normalised.ignored("Chatwoot's event changes no promise");
    };
  }

  private static Normalised message(JsonNode message, Told talk) {
    String id = Look.id(message, "id");
    if (id == null) {
      return Normalised.unreadable("id is missing: which message is it?");
    }
    String type = type(message);
    boolean inward = type.equals("incoming");
    if (!inward && !type.equals("outgoing")) {
      return Normalised.ignored("a line that Chatwoot wrote itself");
    }
    if (!inward && MADE.contains(String.valueOf(Look.text(message, "content_type")))) {
      return Normalised.ignored("a form and no message");
    }
    Told told = talk.by(sender(message, inward)).at(Times.read(message.get("created_at")));
    JsonNode files = message.path("attachments");
    if (inward && Look.isTrue(message, "content_attributes", "email", "auto_reply")) {
      return Normalised.fact(
          Written.automatic(
              told, id, Format.MARKDOWN, Look.text(message, "content"), files.size()));
    }
    return Normalised.fact(
        Written.fact(
            told,
            !Look.isTrue(message, "private"),
            id,
            Format.MARKDOWN,
            Look.text(message, "content"),
            files.isArray() ? files.size() : 0));
  }

  /** A word, but a number where messages are listed inside a conversation. */
  private static String type(JsonNode message) {
    return switch (String.valueOf(Look.id(message, "message_type"))) {
      case "0" -> "incoming";
      case "1" -> "outgoing";
      case String word -> word;
    };
  }

  /** A contact's type is not told; a message out without a sender was made by a rule. */
  private static Person sender(JsonNode message, boolean inward) {
    JsonNode sender = message.path("sender");
    Role role =
        switch (Look.text(sender, "type")) {
          case "user" -> Role.STAFF;
          case "agent_bot", "captain_assistant" -> Role.BOT;
          case "contact" -> Role.CUSTOMER;
          case null, default ->
              inward ? Role.CUSTOMER : sender.isObject() ? Role.UNKNOWN : Role.SYSTEM;
        };
    return Names.person(role, sender);
  }

  /** A deleted message is sent as one that was updated, with other words in place of its own. */
  private static Normalised edited(JsonNode message, Setting setting) {
    String id = Look.id(message, "id");
    if (id == null || !Look.isTrue(message, "content_attributes", "deleted")) {
      return Normalised.ignored("a message was edited: it stands as it was first sent");
    }
    String talk = Look.id(message, "conversation", "id");
    return talk == null
        ? Normalised.unreadable("the conversation of the deleted message is not named")
        : Written.erased(new CaseId(setting.source(), talk), List.of(id));
  }
}
