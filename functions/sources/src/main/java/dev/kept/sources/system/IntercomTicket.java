package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Normalised;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket of Intercom as it is, where an event brings no part that says what happened. */
final class IntercomTicket {

  /** The topics that tell of its state, and not of what else may have been edited. */
  private static final Set<String> STATES =
      Set.of("ticket.state.updated", "ticket.closed", "ticket.resolved");

  private IntercomTicket() {}

  /** Its words are attributes; who wrote them is not told. */
  static Normalised opened(JsonNode ticket, Told told) {
    JsonNode attributes = ticket.path("ticket_attributes");
    String subject = Look.name(attributes, "_default_title_");
    Told opener =
        held(ticket, told)
            .by(Person.UNKNOWN)
            .at(Times.read(ticket.get("created_at")))
            .titled(told.matter().number(), subject);
    String text = Look.text(attributes, "_default_description_");
    Words words = Written.first(opener, Format.PLAIN, text);
    return Normalised.fact(
        new Fact.TicketOpened(
            opener.origin("ticket.opened", Look.id(ticket, "id") + ":created"), words, null));
  }

  static Normalised changed(JsonNode ticket, String topic, Told told) {
    String to = stateOf(ticket);
    if (topic.endsWith(".assigned")) {
      String id = Look.id(ticket, "id") + ":assignment" + moment(told);
      return Normalised.fact(
          new Fact.TicketAssigned(held(ticket, told).origin("ticket.reassigned", id), null, null));
    }
    return to != null && STATES.contains(topic)
        ? state(ticket, to, told)
        : Normalised.ignored("nothing was written, assigned or ended");
  }

  /** The state itself is the news; from which it came is not told. */
  private static Normalised state(JsonNode ticket, String to, Told told) {
    Change change = to.equals("resolved") ? Change.SOLVED : Change.OTHER;
    return Normalised.fact(
        new Fact.StatusChanged(
            told.origin(change.kind(), Look.id(ticket, "id") + ":" + to + moment(told)),
            change,
            null,
            to,
            null,
            null));
  }

  private static Told held(JsonNode ticket, Told told) {
    String assignee = Look.person(ticket, "admin_assignee_id");
    String team = Look.person(ticket, "team_assignee_id");
    return told.held(
        assignee == null ? null : Named.id(assignee), team == null ? null : Named.id(team));
  }

  private static String moment(Told told) {
    return told.at() == null ? "" : ":" + told.at();
  }

  /** A word in older shapes, an object with its category in newer ones. */
  static @Nullable String stateOf(JsonNode holder) {
    String word = Look.name(holder, "ticket_state");
    return word == null ? Look.name(holder, "ticket_state", "category") : word;
  }
}
