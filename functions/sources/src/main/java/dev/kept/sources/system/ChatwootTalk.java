package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.util.List;

/** A conversation of Chatwoot and what changed in it; who changed it, is never told. */
record ChatwootTalk(JsonNode node, String id, Told told) {

  private static final String RESOLVED = "resolved";

  /**
   * Finds who and what a conversation is about.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ChatwootTalk of(JsonNode node, Delivery delivery, Setting setting) {
    String id = Look.id(node, "id");
    if (id == null) {
      throw new IllegalArgumentException("the conversation's id is missing");
    }
    JsonNode meta = node.path("meta");
    JsonNode contact = meta.path("sender");
    Customer customer =
        Names.customer(contact, Numbers.e164(Look.text(contact, "phone_number"), setting.region()));
    Matter matter =
        new Matter(
            new CaseId(setting.source(), id),
            null,
            Look.name(node, "additional_attributes", "mail_subject"),
            customer,
            Names.named(meta.path("assignee")),
            Names.named(meta.path("team")),
            Look.names(node, "labels"),
            List.of());
    Told told =
        new Told(
            setting,
            delivery.received(),
            Times.read(node.get("updated_at")),
            Person.UNKNOWN,
            matter);
    return new ChatwootTalk(node, id, told);
  }

  Fact opened() {
    Told then = told.at(Times.read(node.get("created_at")));
    return new Fact.TicketOpened(then.origin("ticket.opened", id + ":created"), Words.NONE, null);
  }

  Normalised statusChanged() {
    JsonNode change = change("status");
    String from = Look.name(change, "previous_value");
    String current = Look.name(change, "current_value");
    String to = current == null ? Look.name(node, "status") : current;
    if (to == null) {
      return Normalised.unreadable("status is missing");
    }
    Change meaning =
        to.equals(RESOLVED)
            ? Change.SOLVED
            : RESOLVED.equals(from) && to.equals("open") ? Change.REOPENED : Change.OTHER;
    return Normalised.fact(
        new Fact.StatusChanged(
            told.origin(meaning.kind(), moment("status")), meaning, from, to, null, null));
  }

  /** Much is updated that is nothing to us. */
  Normalised updated() {
    for (String who : List.of("assignee_id", "team_id")) {
      if (!change(who).isMissingNode()) {
        return Normalised.fact(
            new Fact.TicketAssigned(told.origin("ticket.reassigned", moment(who)), null, null));
      }
    }
    return Normalised.ignored("nothing that a promise depends on has changed");
  }

  /** What happened has no id: what changed and when stands for one. */
  private String moment(String what) {
    return id + ":" + what + (told.at() == null ? "" : ":" + told.at());
  }

  /** The changes are a list of objects of one key each. */
  private JsonNode change(String attribute) {
    for (JsonNode change : node.path("changed_attributes")) {
      JsonNode found = change.path(attribute);
      if (found.isObject()) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }
}
