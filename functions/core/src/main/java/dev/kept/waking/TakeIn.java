package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.OwnCase;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one fact: puts it where it belongs, then wakes whom it concerns. The message that
 * brought it is acknowledged only when this returns; taking it in again changes nothing.
 */
public final class TakeIn {

  /** Where a fact went. */
  public enum Taken {
    CASE,
    CUSTOMER,
    /** It names neither a case nor a customer, as a call from a withheld number does. */
    NOBODY
  }

  private final CaseFiles files;
  private final Policies policies;
  private final Listening listening;
  private final Shield shield;
  private final WakeCase wakeCase;
  private final FanOut fanOut;
  private final Unmatched unmatched;

  public TakeIn(
      CaseFiles files, Policies policies, Hearing hearing, WakeCase wakeCase, FanOut fanOut) {
    this.files = files;
    this.policies = policies;
    this.listening = new Listening(files, policies, hearing);
    this.shield = new Shield(files, policies);
    this.wakeCase = wakeCase;
    this.fanOut = fanOut;
    this.unmatched = new Unmatched(files, policies);
  }

  public Taken take(Fact fact, Instant now) {
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId == null) {
      return ofNoCase(fact, now);
    }
    switch (fact) {
      case Fact.MergedInto(var origin, var survivor) -> merge(origin, caseId, survivor, now);
      case Fact.MergedFrom(var origin, var other) -> merge(origin, other, caseId, now);
      case Fact.CustomerKnownAs _ -> {
        files.add(caseId, fact);
        wakeCase.run(caseId, now);
        boolean _ = ofCustomer(fact, customers(fact), now);
      }
      default -> {
        Fact heard = listening.heard(caseId, fact);
        files.add(caseId, heard);
        shield.raise(caseId, heard);
        wakeCase.run(caseId, now);
      }
    }
    return Taken.CASE;
  }

  /**
   * A request to be called, and a call that nobody took, is a matter of its own. It stands in its
   * own case before the other events of that call are looked for there: whichever of two comes
   * second sees the other, and gives or gets the customer whom only one of them names.
   */
  private Taken ofNoCase(Fact fact, Instant now) {
    Optional<Fact> own = OwnCase.of(fact);
    CaseId place = OwnCase.place(fact);
    if (own.isPresent() && place != null) {
      files.add(place, own.get());
    }
    List<Fact> siblings = place == null ? List.of() : eventsOfTheCall(place);
    SortedSet<CustomerKey> named = customers(fact);
    SortedSet<CustomerKey> keys = new TreeSet<>(named);
    siblings.forEach(sibling -> keys.addAll(customers(sibling)));
    boolean linked = ofCustomer(fact, keys, now);
    if (!named.isEmpty()) {
      siblings.stream()
          .filter(sibling -> customers(sibling).isEmpty())
          .forEach(sibling -> ofCustomer(OwnCase.ofCustomer(sibling), named, now));
    }
    if (own.isPresent() && place != null) {
      wakeCase.run(place, now);
    }
    unmatched.keep(fact, !keys.isEmpty(), linked);
    return keys.isEmpty() ? Taken.NOBODY : Taken.CUSTOMER;
  }

  /** What else happened in that case is not the call's. */
  private List<Fact> eventsOfTheCall(CaseId place) {
    return files.facts(place).stream().filter(fact -> place.equals(OwnCase.place(fact))).toList();
  }

  /**
   * The fact stands under every key before the links of any are asked for: a case that links itself
   * meanwhile finds the fact, one that did so before is found.
   *
   * @return whether any case of theirs is linked
   */
  private boolean ofCustomer(Fact fact, Set<CustomerKey> keys, Instant now) {
    keys.forEach(key -> files.add(key, fact));
    boolean linked = false;
    for (CustomerKey key : keys) {
      linked |= fanOut.run(key, null, now);
    }
    return linked;
  }

  /**
   * Whichever side the source told: the survivor must know of the other before the other points to
   * it. The other's wake reads the survivor first.
   */
  private void merge(Origin origin, CaseId other, CaseId survivor, Instant now) {
    Fact.MergedFrom from = new Fact.MergedFrom(origin, other);
    Fact.MergedInto into = new Fact.MergedInto(origin, survivor);
    files.add(survivor, new Fact.MergedFrom(about(survivor, from), other));
    files.add(other, new Fact.MergedInto(about(other, into), survivor));
    wakeCase.run(survivor, now);
    wakeCase.run(other, now);
  }

  /** The same happening, told of one of the two cases. */
  private static Origin about(CaseId caseId, Fact fact) {
    Origin origin = fact.origin();
    FactId id = new FactId(origin.id().source(), Kinds.of(fact), origin.id().id());
    Matter told = origin.matter();
    Matter matter = caseId.equals(told.caseId()) ? told : Matter.of(caseId);
    return new Origin(id, origin.at(), origin.arrival(), origin.received(), origin.who(), matter);
  }

  private SortedSet<CustomerKey> customers(Fact fact) {
    SortedSet<CustomerKey> keys =
        new TreeSet<>(fact.origin().matter().customer().keys(fact.id().source()));
    switch (fact) {
      case Fact.CallEnded(_, var call) -> addNumber(keys, call.number());
      case Fact.CallbackRequested(_, var call) -> addNumber(keys, call.number());
      case Fact.CustomerKnownAs(_, var key, _) -> keys.add(key);
      default -> {}
    }
    Policy policy = policies.current();
    keys.removeIf(policy::isOurs);
    return keys;
  }

  private static void addNumber(Set<CustomerKey> keys, @Nullable String number) {
    if (number != null) {
      keys.add(CustomerKey.telephone(number));
    }
  }
}
