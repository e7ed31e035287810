package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.OwnCase;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.policy.Policies;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hears a fact and files it where it belongs. Filing it again changes nothing. */
public final class Filing {

  private final CaseFiles files;
  private final Policies policies;
  private final Listening listening;
  private final Shield shield;

  public Filing(CaseFiles files, Policies policies, Hearing hearing) {
    this.files = files;
    this.policies = policies;
    this.listening = new Listening(files, policies, hearing);
    this.shield = new Shield(files, policies);
  }

  /**
   * Whom a filed fact concerns.
   *
   * @param cases to be woken, in this order
   * @param customers whose cases are to be woken after them
   */
  public record Filed(List<CaseId> cases, SortedSet<CustomerKey> customers) {
    public Filed {
      cases = List.copyOf(cases);
    }
  }

  /** Files it, and says whom it concerns. Nobody may be woken before everything is filed. */
  public Filed file(Fact fact) {
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId == null) {
      return ofNoCase(fact);
    }
    return switch (fact) {
      case Fact.MergedInto(var origin, var survivor) -> merge(origin, caseId, survivor);
      case Fact.MergedFrom(var origin, var other) -> merge(origin, other, caseId);
      case Fact.CustomerKnownAs _ -> {
        files.add(caseId, fact);
        yield new Filed(List.of(caseId), ofCustomers(fact));
      }
      default -> {
        Fact heard = listening.heard(caseId, fact);
        files.add(caseId, heard);
        shield.raise(caseId, heard);
        offer(heard);
        yield new Filed(List.of(caseId), new TreeSet<>());
      }
    };
  }

  /** An offer is found by the one it is made to, and by the one who makes it. */
  private void offer(Fact fact) {
    if (fact instanceof Fact.HandedOver handed && !handed.accepted()) {
      Stream.of(handed.to(), handed.origin().who())
          .flatMap(person -> Stream.ofNullable(person.email()))
          .distinct()
          .forEach(address -> files.add(StaffKeys.offersOf(address), handed));
    }
  }

  /**
   * A request to be called, and a call that nobody took, is a matter of its own. It stands in its
   * own case before the other events of that call are looked for there: whichever of two comes
   * second sees the other, and gives or gets the customer whom only one of them names.
   */
  private Filed ofNoCase(Fact fact) {
    Optional<Fact> own = OwnCase.of(fact);
    CaseId place = OwnCase.place(fact);
    if (own.isPresent() && place != null) {
      files.add(place, own.get());
    }
    List<Fact> siblings = place == null ? List.of() : eventsOfTheCall(place);
    SortedSet<CustomerKey> named = customers(fact);
    SortedSet<CustomerKey> keys = new TreeSet<>(named);
    siblings.forEach(sibling -> keys.addAll(customers(sibling)));
    keys.forEach(key -> files.add(key, fact));
    for (Fact sibling : siblings) {
      if (customers(sibling).isEmpty()) {
        Fact theirs = OwnCase.ofCustomer(sibling);
        named.forEach(key -> files.add(key, theirs));
      }
    }
    return new Filed(own.isPresent() && place != null ? List.of(place) : List.of(), keys);
  }

  /** What else happened in that case is not the call's. */
  private List<Fact> eventsOfTheCall(CaseId place) {
    return files.facts(place).stream().filter(fact -> place.equals(OwnCase.place(fact))).toList();
  }

  /**
   * The fact stands under every key before the links of any are asked for: a case that links itself
   * meanwhile finds the fact, one that did so before is found.
   */
  private SortedSet<CustomerKey> ofCustomers(Fact fact) {
    SortedSet<CustomerKey> keys = customers(fact);
    keys.forEach(key -> files.add(key, fact));
    return keys;
  }

  /**
   * Whichever side the source told: the survivor must know of the other before the other points to
   * it. The other's wake reads the survivor first.
   */
  private Filed merge(Origin origin, CaseId other, CaseId survivor) {
    Fact.MergedFrom from = new Fact.MergedFrom(origin, other);
    Fact.MergedInto into = new Fact.MergedInto(origin, survivor);
    files.add(survivor, new Fact.MergedFrom(about(survivor, from), other));
    files.add(other, new Fact.MergedInto(about(other, into), survivor));
    return new Filed(List.of(survivor, other), new TreeSet<>());
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
      case Fact.Away(_, var person, _, _) -> addPerson(keys, person);
      case Fact.Undone(var origin, var undone) when isSignIn(undone) -> addUsed(keys, origin.who());
      case Fact.Undone(var origin, _) -> addPerson(keys, origin.who());
      default -> {}
    }
    keys.removeIf(policies.current()::isOurs);
    return keys;
  }

  private static void addUsed(Set<CustomerKey> keys, Person person) {
    if (person.email() != null) {
      keys.add(StaffKeys.signingIn(person.email()));
    }
  }

  /** A link that was used is taken back; no case has to know. */
  private static boolean isSignIn(FactId undone) {
    return undone.kind().equals("notice.sent");
  }

  /** What somebody tells of themselves, or takes back, stands with them and in no case. */
  private static void addPerson(Set<CustomerKey> keys, Person person) {
    if (person.email() != null) {
      keys.add(StaffKeys.of(person.email()));
    }
  }

  private static void addNumber(Set<CustomerKey> keys, @Nullable String number) {
    if (number != null) {
      keys.add(CustomerKey.telephone(number));
    }
  }
}
