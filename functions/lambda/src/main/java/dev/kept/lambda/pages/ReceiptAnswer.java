package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.waking.LookAt.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts that a customer's press tells. */
final class ReceiptAnswer {

  private static final String HOW = "the customer says so";

  private ReceiptAnswer() {}

  /** Whether a word of theirs would change anything. */
  static boolean changes(State state) {
    return switch (state) {
      case State.Open _, State.Broken _, State.Unconfirmed _, State.Tried _, State.Kept _ -> true;
      case State.Asleep _,
          State.KeptLate _,
          State.Reagreed _,
          State.Released _,
          State.Lapsed _,
          State.Voided _ ->
          false;
    };
  }

  /** Asked for once a day: pressed again, it says nothing new; nor does it before the time. */
  static boolean canMiss(Commitment it, Seen seen, Instant now) {
    boolean early = it.state() instanceof State.Open && it.due() != null && now.isBefore(it.due());
    boolean said =
        seen.facts().stream()
            .filter(Fact.CustomerSaysNotDone.class::isInstance)
            .filter(fact -> ((Fact.CustomerSaysNotDone) fact).commitment().equals(it.id()))
            .anyMatch(fact -> fact.happened().plus(Duration.ofDays(1)).isAfter(now));
    return !early && !said;
  }

  static List<Fact> facts(ReceiptToken token, Seen seen, Commitment it, Instant now) {
    if (!changes(it.state())) {
      return List.of();
    }
    String hash = seen.reading().hash();
    if (token.purpose().equals(ReceiptToken.MISSED)) {
      if (!canMiss(it, seen, now)) {
        return List.of();
      }
      FactId id = token.factId("promise.disputed", hash);
      return List.of(new Fact.CustomerSaysNotDone(origin(id, token, now), it.id()));
    }
    List<Fact> facts = new ArrayList<>();
    FactId id = token.factId("promise.done_elsewhere", hash);
    facts.add(new Fact.DoneElsewhere(origin(id, token, now), it.id(), doneAt(it, now), HOW));
    if (it.state() instanceof State.Broken && it.apologised() != null) {
      FactId sign = token.factId("promise.repaired", hash);
      facts.add(new Fact.TrustRepaired(origin(sign, token, now), it.id()));
    }
    return facts;
  }

  /**
   * Of one that nobody could see, their thanks say that it was in time; what was broken was late.
   */
  private static Instant doneAt(Commitment it, Instant now) {
    Instant deadline = it.deadline();
    boolean unseen = it.state() instanceof State.Unconfirmed && deadline != null;
    Instant last = unseen && deadline != null ? deadline.minusSeconds(1) : now;
    return last.isBefore(it.made()) ? it.made() : last;
  }

  private static Origin origin(FactId id, ReceiptToken token, Instant now) {
    Person customer = new Person(Person.Role.CUSTOMER, null, null, null);
    return new Origin(id, now, false, now, customer, Matter.of(token.caseId()));
  }
}
