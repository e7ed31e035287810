package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Words.Format;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One part of a conversation: it may be a message, an assignment and an end all at once, whatever
 * its {@code part_type} says.
 */
final class IntercomPart {

  private static final Set<String> ENDED = Set.of("resolved");

  /** What the machine says by itself of when somebody will answer. */
  private static final String EXPECTATION = "channel_and_reply_time_expectation";

  private IntercomPart() {}

  /**
   * The facts of one part.
   *
   * @param last the end of the topic under which it came
   */
  static List<Fact> facts(JsonNode part, String last, Told conversation) {
    String id = Look.id(part, "id");
    if (id == null) {
      return List.of();
    }
    Told told =
        conversation
            .by(Intercom.person(part.path("author")))
            .at(Times.read(part.get("created_at")));
    String type = String.valueOf(Look.text(part, "part_type"));
    List<Fact> facts = new ArrayList<>();
    JsonNode to = part.path("assigned_to");
    boolean team = "team".equals(Look.text(to, "type"));
    Named assignee = team ? null : Names.named(to);
    if (Look.text(part, "body") != null) {
      Told reply =
          last.equals("replied") ? told.held(assignee, team ? Names.named(to) : null) : told;
      Fact written =
          Written.fact(reply, !type.equals("note"), id, Format.HTML, Look.text(part, "body"));
      facts.add(type.equals(EXPECTATION) ? promisesNothing(written) : written);
    }
    if (to.isObject()) {
      Told held = told.held(assignee, team ? Names.named(to) : null);
      facts.add(
          new Fact.TicketAssigned(
              held.origin("ticket.reassigned", id + ":assignment"), null, null));
    }
    Fact status = status(part, type, id, told);
    if (status != null) {
      facts.add(status);
    }
    return facts;
  }

  /** The same sentence in every conversation: what it says of a time, nobody promised. */
  private static Fact promisesNothing(Fact written) {
    return written instanceof Fact.StaffReplied(var origin, var words)
        ? new Fact.StaffReplied(origin, words.heard(Heard.nothing(0, 0)))
        : written;
  }

  private static @Nullable Fact status(JsonNode part, String type, String id, Told told) {
    return switch (type) {
      case "close" -> changed(told, id, Change.SOLVED, null, "closed");
      case "open" -> changed(told, id, Change.REOPENED, null, "open");
      case "snoozed" -> changed(told, id, Change.OTHER, null, "snoozed");
      default -> ticketState(part, id, told);
    };
  }

  /** A ticket can be reported as changed from a state to the same state. */
  private static @Nullable Fact ticketState(JsonNode part, String id, Told told) {
    String from = Look.name(part, "previous_ticket_state");
    String to = IntercomTicket.stateOf(part);
    if (to == null || from == null || to.equals(from)) {
      return null;
    }
    Change change =
        ENDED.contains(to) ? Change.SOLVED : ENDED.contains(from) ? Change.REOPENED : Change.OTHER;
    return changed(told, id, change, from, to);
  }

  private static Fact changed(
      Told told, String id, Change change, @Nullable String from, String to) {
    return new Fact.StatusChanged(told.origin(change.kind(), id), change, from, to, null, null);
  }
}
