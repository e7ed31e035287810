package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.json.Ids;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of Zendesk, whichever of the two shapes it came in.
 *
 * @param type the tail of its type: {@code ticket.comment_added}
 * @param id names what happened; of the comment, where there is one, see {@link #comment}
 * @param ticket the ticket as it is after the event
 * @param node what changed
 */
record ZendeskEvent(
    String type,
    String id,
    String caseNumber,
    @Nullable Instant time,
    @Nullable String actorId,
    JsonNode ticket,
    JsonNode node) {

  private static final String PREFIX = "zen:event-type:";
  private static final String SUBJECT = "zen:ticket:";

  /**
   * Reads either shape.
   *
   * @throws IllegalArgumentException if it is neither; the message says what is missing
   */
  static ZendeskEvent of(JsonNode body) {
    JsonNode old = Look.at(body, "detail", "ticket_event");
    return old.isObject() ? fromBridge(body, old) : fromWebhook(body);
  }

  JsonNode comment() {
    return node.path("comment");
  }

  private static ZendeskEvent fromWebhook(JsonNode body) {
    String type = Look.text(body, "type");
    if (type == null || !type.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "type must begin with " + PREFIX + "; is this a trigger with a body of its own?");
    }
    String id = Look.id(body, "id");
    JsonNode detail = body.path("detail");
    String tail = type.substring(PREFIX.length());
    return new ZendeskEvent(
        tail,
        id == null ? Ids.hash(body) : id,
        caseNumber(tail, Look.id(detail, "id"), Look.text(body, "subject")),
        Times.read(body.get("time")),
        Look.id(detail, "actor_id"),
        detail,
        body.path("event"));
  }

  /** Events about people and articles name no ticket, and are passed over before anyone asks. */
  private static String caseNumber(String type, @Nullable String id, @Nullable String subject) {
    if (id != null) {
      return id;
    }
    if (subject != null && subject.startsWith(SUBJECT) && subject.length() > SUBJECT.length()) {
      return Ids.bounded(subject.substring(SUBJECT.length()));
    }
    if (type.startsWith("ticket.") || type.startsWith("messaging_ticket.")) {
      throw new IllegalArgumentException("the ticket is not named: detail.id is missing");
    }
    return "none";
  }

  private static ZendeskEvent fromBridge(JsonNode body, JsonNode event) {
    String type = Look.text(event, "type");
    String number = Look.id(event, "ticket", "id");
    if (type == null || number == null) {
      throw new IllegalArgumentException("detail.ticket_event needs type and ticket.id");
    }
    String id = Look.id(body, "id");
    Instant time = Times.read(Look.at(event, "meta", "occurred_at"));
    String tail = Zendesk.snake(type);
    return new ZendeskEvent(
        tail.startsWith("ticket_") ? "ticket." + tail.substring(7) : "ticket." + tail,
        id == null ? Ids.hash(body) : id,
        number,
        time == null ? Times.read(body.get("time")) : time,
        Look.id(event, "meta", "actor_id"),
        event.path("ticket"),
        event);
  }
}
