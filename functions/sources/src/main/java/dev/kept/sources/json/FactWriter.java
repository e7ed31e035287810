package dev.kept.sources.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import dev.kept.fact.Words;
import org.jspecify.annotations.Nullable;

/** Writes a fact. The order of the keys is the order in which a person wants to read them. */
final class FactWriter {

  private final Fact fact;
  private final boolean stored;
  private final ObjectNode json = Put.object();

  private FactWriter(Fact fact, boolean stored) {
    this.fact = fact;
    this.stored = stored;
  }

  static ObjectNode event(Fact fact) {
    return new FactWriter(fact, false).write();
  }

  static ObjectNode stored(Fact fact) {
    return new FactWriter(fact, true).write();
  }

  private ObjectNode write() {
    Origin origin = fact.origin();
    Matter matter = origin.matter();
    String kind = Kinds.of(fact);
    json.put("kind", kind);
    json.put("id", origin.id().id());
    Put.time(json, "at", origin.at());
    if (stored) {
      storedOrigin(origin, kind);
    }
    MatterJson.put(json, "case", matter.caseId(), origin.id().source());
    Put.text(json, "caseId", matter.sourceId());
    Put.text(json, "caseNumber", matter.number());
    Put.text(json, "subject", matter.subject());
    if (tellsWho(kind, origin)) {
      json.set("actor", MatterJson.person(origin.who()));
    }
    Put.text(json, "visibility", visibility());
    Put.node(json, "customer", MatterJson.customer(matter.customer()));
    Put.node(json, "assignee", MatterJson.named(matter.assignee()));
    previousAssignee();
    Put.node(json, "team", MatterJson.named(matter.team()));
    own();
    Put.texts(json, "needs", matter.needs());
    return json;
  }

  private void storedOrigin(Origin origin, String kind) {
    FactId id = origin.id();
    json.put("source", id.source());
    if (!id.kind().equals(kind)) {
      json.put("idKind", id.kind());
    }
    Put.time(json, "received", origin.received());
    Put.flag(json, "arrival", origin.arrival());
    Put.texts(json, "tags", origin.matter().tags());
  }

  /** Tickets say also that nobody knows who it was; not where all but the id is to be fetched. */
  private boolean tellsWho(String kind, Origin origin) {
    if (!origin.who().equals(Person.UNKNOWN)) {
      return true;
    }
    Matter matter = origin.matter();
    boolean opened = fact instanceof Fact.TicketOpened && !matter.needs().isEmpty();
    boolean onlyIds = matter.needs().contains("text") && matter.customer().equals(Customer.UNKNOWN);
    return kind.startsWith("ticket.") && !opened && !onlyIds;
  }

  private @Nullable String visibility() {
    return switch (fact) {
      case Fact.StaffReplied _, Fact.CustomerWrote _, Fact.MessageSeen _ -> "public";
      case Fact.StaffNoted _ -> "internal";
      default -> null;
    };
  }

  private void previousAssignee() {
    if (fact instanceof Fact.TicketAssigned assigned) {
      Put.node(json, "previousAssignee", MatterJson.named(assigned.previousAssignee()));
    }
  }

  /** What only this kind of fact has. */
  private void own() {
    switch (fact) {
      case Fact.TicketOpened it -> {
        Put.node(json, "status", status(null, it.status(), null, it.category()));
        words(it.words());
      }
      case Fact.StaffReplied it -> words(it.words());
      case Fact.StaffNoted it -> words(it.words());
      case Fact.CustomerWrote it -> words(it.words());
      case Fact.MessageSeen it -> words(it.words());
      case Fact.TicketAssigned it ->
          Put.node(json, "previousTeam", MatterJson.named(it.previousTeam()));
      case Fact.StatusChanged it ->
          Put.node(json, "status", status(it.from(), it.to(), it.label(), it.category()));
      case Fact.MergedFrom it -> MatterJson.put(json, "mergedFrom", it.other(), fact.id().source());
      case Fact.MergedInto it ->
          MatterJson.put(json, "mergedInto", it.survivor(), fact.id().source());
      case Fact.TicketErased it -> json.put("how", it.how());
      case Fact.CustomerKnownAs it -> {
        json.put("key", it.key().text());
        Put.flag(json, "shared", it.shared());
        if (it.regard() != null) {
          Put.text(json, "since", it.regard().since());
          json.put("note", it.regard().note() == null ? "" : it.regard().note());
        }
      }
      case Fact.CallbackRequested it ->
          json.set("call", CallJson.call(it.call(), fact.id(), stored));
      case Fact.CallEnded it -> {
        json.set("call", CallJson.call(it.call(), fact.id(), stored));
        note(it.call().note());
      }
      case Fact.AppointmentBooked it ->
          json.set("appointment", CallJson.appointment(it.appointment()));
      case Fact.AppointmentMoved it ->
          json.set("appointment", CallJson.appointment(it.appointment()));
      case Fact.AppointmentCancelled it ->
          json.set("appointment", CallJson.appointment(it.appointment()));
      case Fact.AppointmentStarted it ->
          json.set("appointment", CallJson.appointment(it.appointment()));
      case Fact.AppointmentCompleted it ->
          json.set("appointment", CallJson.appointment(it.appointment()));
      case Fact.DocumentSent it -> {
        ObjectNode document = json.putObject("document");
        document.put("id", it.documentId());
        Put.text(document, "type", it.type());
        Put.text(document, "name", it.name());
        Put.text(document, "template", it.template());
      }
      case Fact.PaymentRefunded it -> Put.text(json, "amount", it.amount());
      case Fact.PromiseDeclared it -> json.set("promise", PromiseJson.promise(it.promise()));
      case Fact.PromiseCorrected it -> {
        json.put("commitment", it.commitment().text());
        Put.word(json, "action", it.action());
        Put.time(json, "due", it.due());
        Put.flag(json, "notAPromise", it.notAPromise());
      }
      case Fact.PromiseReleased it -> json.put("commitment", it.commitment().text());
      case Fact.PromiseReagreed it -> {
        json.put("commitment", it.commitment().text());
        Put.time(json, "due", it.due());
      }
      case Fact.HandedOver it -> {
        json.put("commitment", it.commitment().text());
        json.set("to", MatterJson.person(it.to()));
        Put.flag(json, "accepted", it.accepted());
      }
      case Fact.OfferDeclined it -> json.put("commitment", it.commitment().text());
      case Fact.Acknowledged it -> {
        json.put("commitment", it.commitment().text());
        Put.time(json, "until", it.until());
      }
      case Fact.Attempted it -> {
        json.put("commitment", it.commitment().text());
        json.put("how", it.how());
      }
      case Fact.CallClaimed it -> {
        json.put("commitment", it.commitment().text());
        json.put("claimed", it.call().text());
      }
      case Fact.DoneElsewhere it -> {
        json.put("commitment", it.commitment().text());
        Put.time(json, "doneAt", it.doneAt());
        json.put("how", it.how());
      }
      case Fact.NotYet it -> json.put("commitment", it.commitment().text());
      case Fact.ApologySent it -> json.put("commitment", it.commitment().text());
      case Fact.TrustRepaired it -> json.put("commitment", it.commitment().text());
      case Fact.CustomerSaysNotDone it -> json.put("commitment", it.commitment().text());
      case Fact.Away it -> {
        json.set("person", MatterJson.person(it.person()));
        Put.time(json, "from", it.from());
        Put.time(json, "until", it.until());
      }
      case Fact.SourceSilent it -> {
        json.put("connection", it.connection());
        Put.time(json, "since", it.since());
        Put.time(json, "until", it.until());
      }
      case Fact.Undone it -> json.put("undone", it.undone().text());
      case Fact.NoticeSent it -> json.set("statement", statement(it.statement()));
      case Fact.NoticeWithdrawn it -> json.set("statement", statement(it.statement()));
      case Fact.ShieldRaised it -> {
        json.put("commitment", it.commitment().text());
        json.put("breaks", it.breaks());
      }
      case Fact.PhraseSuspended it -> {
        json.put("commitment", it.commitment().text());
        json.put("asks", it.asks());
      }
      case Fact.PhraseDecided it -> {
        json.put("commitment", it.commitment().text());
        json.put("promise", it.promise());
        if (it.own()) {
          json.put("own", true);
        }
      }
    }
  }

  /** Most calls have none. */
  private void note(Words note) {
    if (!note.equals(Words.NONE)) {
      words(note);
    }
  }

  private void words(Words words) {
    Put.count(json, "attachments", words.attachments());
    if (!stored) {
      Put.node(json, "text", WordsJson.wire(words));
      return;
    }
    json.set("text", WordsJson.stored(words));
    Put.texts(json, "mentions", words.mentions().stream().map(CustomerKey::text).toList());
    Put.node(json, "heard", WordsJson.heard(words.heard()));
  }

  private static @Nullable ObjectNode status(
      @Nullable String from,
      @Nullable String to,
      @Nullable String label,
      @Nullable String category) {
    ObjectNode status = Put.object();
    Put.text(status, "from", from);
    Put.text(status, "to", to);
    Put.text(status, "label", label);
    Put.text(status, "category", category);
    return status.isEmpty() ? null : status;
  }

  private static ObjectNode statement(Statement statement) {
    ObjectNode json = Put.object();
    Put.text(json, "commitment", statement.commitment());
    json.put("dueVersion", statement.dueVersion());
    json.put("step", statement.step());
    json.put("person", statement.person());
    json.put("verdict", statement.verdict());
    json.put("n", statement.n());
    return json;
  }
}
