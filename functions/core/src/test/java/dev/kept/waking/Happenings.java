package dev.kept.waking;

import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts for the engine's tests. */
final class Happenings {

  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  static final CaseId CASE = new CaseId("zendesk", "1");
  static final CaseId OTHER = new CaseId("zendesk", "2");
  static final String NUMBER = "+12025550143";
  static final CustomerKey TELEPHONE = CustomerKey.telephone(NUMBER);

  private Happenings() {}

  /** A reply that promises a call, in a case whose customer has this number. */
  static Fact reply(CaseId caseId, String id, Instant at, @Nullable String number) {
    Customer customer = new Customer(null, "Dana Field", null, number);
    return new Fact.StaffReplied(
        new Origin(
            new FactId("zendesk", "ticket.agent_replied", id),
            at,
            false,
            at,
            Person.staff("7", "Alex"),
            Matter.of(caseId).with(customer)),
        Words.NONE);
  }

  static Fact reply(CaseId caseId, String id, Instant at) {
    return reply(caseId, id, at, NUMBER);
  }

  /** We rang this number and somebody answered. */
  static Fact call(String id, Instant at, String number) {
    Matter matter = Matter.of(new Customer(null, null, null, number));
    return new Fact.CallEnded(
        new Origin(
            new FactId("phone", "call.placed", id),
            at,
            false,
            at,
            Person.staff("7", "Alex"),
            matter),
        new Call(
            id,
            Call.Direction.OUTBOUND,
            Call.Outcome.ANSWERED,
            number,
            null,
            Duration.ZERO,
            null,
            null));
  }

  static Fact call(String id, Instant at) {
    return call(id, at, NUMBER);
  }

  /** Somebody rang us, and no number came with it. */
  static Fact withheldCall(String id, Instant at) {
    return new Fact.CallEnded(
        new Origin(
            new FactId("phone", "call.missed", id),
            at,
            false,
            at,
            Person.UNKNOWN,
            Matter.of(Customer.UNKNOWN)),
        new Call(id, Call.Direction.INBOUND, Call.Outcome.NO_ANSWER, null, null, null, null, null));
  }

  /** The customer who is known by one number has another, too. */
  static Fact knownAs(String id, Instant at, String number, String alsoNumber) {
    Matter matter = Matter.of(new Customer(null, null, null, number));
    return new Fact.CustomerKnownAs(
        new Origin(
            new FactId("kept", "customer.known_as", id), at, false, at, Person.UNKNOWN, matter),
        CustomerKey.telephone(alsoNumber),
        false);
  }

  static Fact undone(CaseId caseId, String id, Instant at, Fact what) {
    return new Fact.Undone(
        new Origin(
            new FactId("kept", "fact.undone", id),
            at,
            false,
            at,
            Person.staff("7", "Alex"),
            Matter.of(caseId)),
        what.id());
  }

  /** One case was merged into another, told of the first. */
  static Fact merged(CaseId other, CaseId survivor, Instant at) {
    return new Fact.MergedInto(
        new Origin(
            new FactId("zendesk", "ticket.merged", other.number() + ">" + survivor.number()),
            at,
            false,
            at,
            Person.UNKNOWN,
            Matter.of(other)),
        survivor);
  }

  static List<String> ids(List<Fact> facts) {
    return facts.stream().map(fact -> fact.id().id()).toList();
  }
}
