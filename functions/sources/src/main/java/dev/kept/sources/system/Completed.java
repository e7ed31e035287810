package dev.kept.sources.system;

import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact as it is once the rest of it was fetched. */
final class Completed {

  private Completed() {}

  /** What is still missing, of what was. */
  static List<String> without(List<String> needs, String... found) {
    List<String> left = new ArrayList<>(needs);
    left.removeAll(List.of(found));
    return left;
  }

  /** The same happening under another kind, and told otherwise; its own id stays. */
  static Origin as(Origin origin, String kind, Person who, Matter matter) {
    return as(origin, kind, origin.id().id(), who, matter);
  }

  static Origin as(Origin origin, String kind, String id, Person who, Matter matter) {
    FactId own = new FactId(origin.id().source(), kind, id);
    return new Origin(own, origin.at(), origin.arrival(), origin.received(), who, matter);
  }

  /** The same happening with another matter. */
  static Origin about(Origin origin, Matter matter) {
    return as(origin, origin.id().kind(), origin.who(), matter);
  }

  static Matter needing(Matter told, List<String> needs) {
    return new Matter(
        told.caseId(),
        told.number(),
        told.subject(),
        told.customer(),
        told.assignee(),
        told.team(),
        told.tags(),
        needs,
        told.sourceId());
  }

  static Matter titled(Matter told, @Nullable String number, @Nullable String subject) {
    return new Matter(
        told.caseId(),
        number == null ? told.number() : number,
        subject == null ? told.subject() : subject,
        told.customer(),
        told.assignee(),
        told.team(),
        told.tags(),
        told.needs(),
        told.sourceId());
  }

  /** The customer, and one need less. */
  static Matter ofCustomer(Matter told, Customer customer) {
    return customer.equals(Customer.UNKNOWN)
        ? told
        : needing(told.with(customer), without(told.needs(), "customer"));
  }

  /** The same message by the one who wrote it; what we cannot copy stays as it is. */
  static Fact with(Fact fact, Origin origin, Words words) {
    return switch (fact) {
      case Fact.StaffReplied _ -> new Fact.StaffReplied(origin, words);
      case Fact.StaffNoted _ -> new Fact.StaffNoted(origin, words);
      case Fact.CustomerWrote _ -> new Fact.CustomerWrote(origin, words);
      case Fact.MessageSeen _ -> new Fact.MessageSeen(origin, words);
      default -> fact;
    };
  }

  /** The words of a message; none for what is no message. */
  static Words words(Fact fact) {
    return switch (fact) {
      case Fact.StaffReplied(_, var words) -> words;
      case Fact.StaffNoted(_, var words) -> words;
      case Fact.CustomerWrote(_, var words) -> words;
      case Fact.MessageSeen(_, var words) -> words;
      default -> Words.NONE;
    };
  }
}
