package dev.kept.bench;

import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's matter, and the facts that happen in it.
 *
 * @param number null where we do not know it
 * @param maker who has it
 */
record Matters(CaseId caseId, @Nullable String number, Member maker) {

  private Customer customer() {
    return new Customer("c" + caseId.number(), "Customer " + caseId.number(), null, number);
  }

  private Person staff() {
    return Person.staff(maker.name(), maker.name());
  }

  private Person customerPerson() {
    return Person.customer("c" + caseId.number(), "Customer " + caseId.number());
  }

  private Origin origin(String kind, String id, Instant at, Person who) {
    FactId fact = new FactId("desk", kind, id);
    return new Origin(fact, at, false, at, who, Matter.of(caseId).with(customer()));
  }

  Fact reply(String id, Instant at) {
    return new Fact.StaffReplied(
        origin("ticket.agent_replied", id, at, staff()), Words.plain("made up"));
  }

  Fact solved(String id, Instant at) {
    return new Fact.StatusChanged(
        origin(Fact.StatusChanged.Change.SOLVED.kind(), id, at, staff()),
        Fact.StatusChanged.Change.SOLVED,
        null,
        null,
        null,
        null);
  }

  Fact asks(String id, Instant at) {
    return new Fact.CustomerWrote(
        origin("ticket.customer_replied", id, at, customerPerson()), Words.plain("made up"));
  }

  Fact calls(String id, Instant at) {
    Matter ofCustomer = Matter.of(new Customer(null, null, null, number));
    Origin origin =
        new Origin(new FactId("phone", "call.placed", id), at, false, at, staff(), ofCustomer);
    Duration talk = Duration.ofMinutes(3);
    return new Fact.CallEnded(
        origin,
        new Call(
            id, Call.Direction.OUTBOUND, Call.Outcome.ANSWERED, number, null, talk, null, null));
  }

  Fact notAPromise(String id, Instant at, CommitmentId about) {
    return new Fact.PromiseCorrected(
        origin("promise.corrected", id, at, staff()), about, null, null, true);
  }

  Fact doneElsewhere(String id, Instant at, CommitmentId about, Instant doneAt) {
    return new Fact.DoneElsewhere(
        origin("promise.done", id, at, staff()), about, doneAt, "said so");
  }

  /** What the reader finds in a reply. */
  static Heard promise(Action action, @Nullable Instant due, double confidence) {
    When when = due == null ? null : When.at("by then", null, due);
    Promise promise =
        new Promise(
            "we will see to it",
            action,
            Promise.By.SPEAKER,
            null,
            when,
            null,
            confidence,
            false,
            List.of());
    return new Heard(1, 1, false, List.of(promise), List.of());
  }

  /** What the reader finds where a customer asks. */
  static Heard chase(boolean notDone) {
    Signal.Kind kind = notDone ? Signal.Kind.NOT_DONE : Signal.Kind.CHASE;
    return new Heard(1, 1, false, List.of(), List.of(new Signal(kind, "made up", null)));
  }
}
