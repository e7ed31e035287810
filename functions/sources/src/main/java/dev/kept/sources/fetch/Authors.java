package dev.kept.sources.fetch;

import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.text.Texts;
import java.util.List;
import java.util.Optional;

/** Asks on which side the writer of a message is, where an event tells only an id. */
public final class Authors {

  private Authors() {}

  /**
   * The message as a reply or the customer's, with its writer; as it was where the system does not
   * say which.
   */
  public static Fact complete(Fact fact, Book book, Asking asking) {
    if (!(fact instanceof Fact.MessageSeen(Origin origin, Words words))
        || origin.who().id() == null) {
      return fact;
    }
    Optional<Known> known = book.one(asking, origin.who().id(), false);
    return known
        .filter(it -> it.staff() != null)
        .map(it ->
            Boolean.TRUE.equals(it.staff())
                ? replied(origin, words, it)
                : wrote(origin, it, words, asking))
        .orElse(fact);
  }

  private static Fact replied(Origin origin, Words words, Known known) {
    return new Fact.StaffReplied(by(origin, "ticket.agent_replied", Role.STAFF, known), words);
  }

  private static Fact wrote(Origin origin, Known known, Words words, Asking asking) {
    return new Fact.CustomerWrote(
        by(origin, "ticket.customer_replied", Role.CUSTOMER, known),
        Texts.theirs(Format.PLAIN, words.text(), asking.region()).attached(words.attachments()));
  }

  private static Origin by(Origin origin, String kind, Role role, Known known) {
    String address = known.addresses().isEmpty() ? null : known.addresses().getFirst();
    Matter told = origin.matter();
    Matter matter =
        new Matter(
            told.caseId(),
            told.number(),
            told.subject(),
            told.customer(),
            told.assignee(),
            told.team(),
            told.tags(),
            List.of(),
            told.sourceId());
    return new Origin(
        new FactId(origin.id().source(), kind, origin.id().id()),
        origin.at(),
        origin.arrival(),
        origin.received(),
        new Person(role, known.id(), known.name(), address),
        matter);
  }
}
