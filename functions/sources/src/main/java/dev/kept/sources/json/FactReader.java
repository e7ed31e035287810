package dev.kept.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.fact.Origin;
import dev.kept.fact.Regard;
import dev.kept.fact.Statement;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a fact in either form. */
final class FactReader {

  /** What only Kept itself may say. */
  private static final Set<String> OWN =
      Set.of("notice.sent", "notice.withdrawn", "shield.raised", "phrase.suspended");

  private final Fields json;
  private final String kind;
  private final Origin origin;

  private FactReader(Fields json, String kind, Origin origin) {
    this.json = json;
    this.kind = kind;
    this.origin = origin;
  }

  static Fact stored(JsonNode node) {
    Fields json = Fields.of(node);
    String kind = json.needed("kind");
    String source = json.needed("source");
    String idKind = json.text("idKind");
    Origin origin =
        new Origin(
            new FactId(source, idKind == null ? kind : idKind, json.needed("id")),
            json.neededTime("at"),
            json.flag("arrival"),
            json.neededTime("received"),
            MatterJson.person(json.object("actor")),
            MatterJson.matter(json, source));
    return new FactReader(json, kind, origin).read();
  }

  static Fact event(JsonNode node, String source, Instant received) {
    Fields json = Fields.of(node);
    String kind = json.needed("kind");
    if (OWN.contains(kind)) {
      throw new IllegalArgumentException("kind '" + kind + "' is for Kept itself to tell");
    }
    if (kind.startsWith("ticket.") && json.text("case") == null) {
      throw new IllegalArgumentException("case is missing: kind '" + kind + "' needs one");
    }
    String id = json.text("id");
    Instant at = arrivalIfUnreadable(json);
    Origin origin =
        new Origin(
            new FactId(source, kind, Ids.bounded(id == null || id.isBlank() ? Ids.hash(node) : id)),
            at == null ? received : at,
            at == null,
            received,
            MatterJson.person(json.object("actor")),
            MatterJson.matter(json, source));
    Fact fact = new FactReader(json, kind, origin).read();
    if (!Kinds.of(fact).equals(kind)) {
      throw new IllegalArgumentException(
          "kind '%s' does not fit what it holds, which is '%s'".formatted(kind, Kinds.of(fact)));
    }
    return fact;
  }

  private static @Nullable Instant arrivalIfUnreadable(Fields json) {
    try {
      return json.time("at");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Fact read() {
    return switch (kind) {
      case "ticket.opened" ->
          new Fact.TicketOpened(origin, WordsJson.words(json), status("to"), status("category"));
      case "ticket.agent_replied" -> new Fact.StaffReplied(origin, WordsJson.words(json));
      case "ticket.internal_note" -> new Fact.StaffNoted(origin, WordsJson.words(json));
      case "ticket.customer_replied" -> new Fact.CustomerWrote(origin, WordsJson.words(json));
      case "ticket.message" -> new Fact.MessageSeen(origin, WordsJson.words(json));
      case "ticket.reassigned" ->
          new Fact.TicketAssigned(
              origin,
              MatterJson.named(json.object("previousAssignee")),
              MatterJson.named(json.object("previousTeam")));
      case "ticket.solved" -> changed(Change.SOLVED);
      case "ticket.closed" -> changed(Change.CLOSED);
      case "ticket.reopened" -> changed(Change.REOPENED);
      case "ticket.status_changed" -> changed(Change.OTHER);
      case "ticket.merged_from" -> new Fact.MergedFrom(origin, merged("mergedFrom"));
      case "ticket.merged" -> new Fact.MergedInto(origin, merged("mergedInto"));
      case "ticket.erased" -> new Fact.TicketErased(origin, orEmpty("how"));
      case "customer.known_as" ->
          new Fact.CustomerKnownAs(
              origin, new CustomerKey(json.needed("key")), json.flag("shared"), regard());
      case "callback.requested" ->
          new Fact.CallbackRequested(
              origin,
              CallJson.call(json.neededObject("call"), origin.id(), Direction.INBOUND, null));
      case "call.placed" -> call(Direction.OUTBOUND, null);
      case "call.answered" -> call(Direction.INBOUND, Outcome.ANSWERED);
      case "call.missed" -> call(Direction.INBOUND, null);
      case "call.voicemail" -> call(Direction.INBOUND, Outcome.VOICEMAIL);
      default -> readMore();
    };
  }

  private Fact readMore() {
    return switch (kind) {
      case "appointment.booked" ->
          new Fact.AppointmentBooked(
              origin, CallJson.appointment(json.neededObject("appointment")));
      case "appointment.moved" ->
          new Fact.AppointmentMoved(origin, CallJson.appointment(json.neededObject("appointment")));
      case "appointment.cancelled" ->
          new Fact.AppointmentCancelled(
              origin, CallJson.appointment(json.neededObject("appointment")));
      case "appointment.started" ->
          new Fact.AppointmentStarted(
              origin, CallJson.appointment(json.neededObject("appointment")));
      case "appointment.completed" ->
          new Fact.AppointmentCompleted(
              origin, CallJson.appointment(json.neededObject("appointment")));
      case "document.sent" -> {
        Fields document = json.neededObject("document");
        yield new Fact.DocumentSent(
            origin,
            document.needed("id"),
            document.text("type"),
            document.text("name"),
            document.text("template"));
      }
      case "payment.refunded" -> new Fact.PaymentRefunded(origin, json.text("amount"));
      case "person.away" ->
          new Fact.Away(
              origin,
              MatterJson.person(json.neededObject("person")),
              json.neededTime("from"),
              json.neededTime("until"));
      case "source.silent" ->
          new Fact.SourceSilent(origin, json.needed("connection"), json.neededTime("since"), null);
      case "source.spoke" ->
          new Fact.SourceSilent(
              origin,
              json.needed("connection"),
              json.neededTime("since"),
              json.neededTime("until"));
      case "fact.undone" -> new Fact.Undone(origin, FactId.parse(json.needed("undone")));
      case "notice.sent" -> new Fact.NoticeSent(origin, statement());
      case "notice.withdrawn" -> new Fact.NoticeWithdrawn(origin, statement());
      case "promise.declared" ->
          new Fact.PromiseDeclared(origin, PromiseJson.promise(json.neededObject("promise")));
      default -> new CommitmentReader(json, kind, origin).read();
    };
  }

  private Fact changed(Change change) {
    return new Fact.StatusChanged(
        origin, change, status("from"), status("to"), status("label"), status("category"));
  }

  private Fact call(Direction usual, @Nullable Outcome usually) {
    Call call = CallJson.call(json.neededObject("call"), origin.id(), usual, usually);
    return new Fact.CallEnded(origin, call.noted(WordsJson.words(json)));
  }

  /** With neither there is none; with an empty note, nothing is true any more that was told. */
  private @Nullable Regard regard() {
    String since = json.text("since");
    String note = json.text("note");
    return since == null && note == null ? null : new Regard(since, note);
  }

  private @Nullable String status(String key) {
    Fields status = json.object("status");
    return status == null ? null : status.text(key);
  }

  private String orEmpty(String key) {
    String text = json.text(key);
    return text == null ? "" : text;
  }

  private CaseId merged(String key) {
    CaseId other = MatterJson.caseId(json, key, origin.id().source());
    if (other == null) {
      throw new IllegalArgumentException(json.where(key) + " is missing");
    }
    return other;
  }

  private Statement statement() {
    Fields told = json.neededObject("statement");
    String commitment = told.text("commitment");
    return new Statement(
        commitment == null ? null : CommitmentId.parse(commitment),
        told.count("dueVersion"),
        told.needed("step"),
        told.needed("person"),
        told.needed("verdict"),
        told.count("n"));
  }
}
