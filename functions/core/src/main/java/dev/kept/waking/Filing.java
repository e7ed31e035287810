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
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Hears a fact and files it where it belongs. Filing it again changes nothing. */
public final class Filing {

  private final CaseFiles files;
  private final Policies policies;
  private final Listening listening;
  private final Shield shield;
  private final @Nullable Forgotten forgotten;
  private final @Nullable Boilerplate boilerplate;

  /** Files in an archive: of what is only read, nobody is forgotten. */
  public Filing(CaseFiles files, Policies policies, Hearing hearing) {
    this(files, policies, hearing, null, null);
  }

  /** Files what is not of somebody who has been forgotten. */
  public Filing(
      CaseFiles files,
      Policies policies,
      Hearing hearing,
      @Nullable Forgotten forgotten,
      @Nullable Phrases phrases) {
    this.files = files;
    this.policies = policies;
    this.forgotten = forgotten;
    this.boilerplate = phrases == null ? null : new Boilerplate(files, phrases);
    this.listening = new Listening(files, policies, hearing);
    this.shield = new Shield(files, policies);
  }

  /**
   * Whom a filed fact concerns.
   *
   * @param cases to be woken, in this order
   * @param customers whose cases are to be woken after them
   * @param forgotten true where it was dropped, for it happened before somebody was forgotten
   */
  public record Filed(List<CaseId> cases, SortedSet<CustomerKey> customers, boolean forgotten) {

    static final Filed DROPPED = new Filed(List.of(), new TreeSet<>(), true);

    public Filed {
      cases = List.copyOf(cases);
    }

    Filed(List<CaseId> cases, SortedSet<CustomerKey> customers) {
      this(cases, customers, false);
    }
  }

  /** Files it, and says whom it concerns. Nobody may be woken before everything is filed. */
  public Filed file(Fact fact) {
    if (forgotten == null) {
      return put(fact);
    }
    if (forgotten.wasKnown(fact)) {
      return Filed.DROPPED;
    }
    Filed filed = put(fact);
    if (!forgotten.isNow(fact)) {
      return filed;
    }
    asPut(fact, filed.cases())
        .forEach(one -> forgotten.takeBack(one, filed.cases(), filed.customers()));
    return Filed.DROPPED;
  }

  /** A merge is told to both cases, to each in its own form. */
  private static List<Fact> asPut(Fact fact, List<CaseId> cases) {
    return switch (fact) {
      case Fact.MergedInto(var origin, var survivor) -> sides(origin, cases.getLast(), survivor);
      case Fact.MergedFrom(var origin, var other) -> sides(origin, other, cases.getFirst());
      default -> List.of(fact);
    };
  }

  private Filed put(Fact fact) {
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
        PeopleOf.offered(heard).forEach(key -> files.add(key, heard));
        phrases(caseId, fact, heard);
        yield new Filed(List.of(caseId), new TreeSet<>());
      }
    };
  }

  private void phrases(CaseId caseId, Fact fact, Fact heard) {
    if (boilerplate == null) {
      return;
    }
    switch (fact) {
      case Fact.StaffReplied(_, var words) -> boilerplate.hear(caseId, words.text(), heard);
      case Fact.StaffNoted(_, var words) -> boilerplate.hear(caseId, words.text(), heard);
      case Fact.PhraseDecided decided -> boilerplate.decide(decided);
      case Fact.Undone undone when undone.undone().kind().equals("phrase.decided") ->
          boilerplate.takeBack(caseId, undone);
      default -> {}
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
    List<Fact> sides = sides(origin, other, survivor);
    files.add(survivor, sides.getFirst());
    files.add(other, sides.getLast());
    return new Filed(List.of(survivor, other), new TreeSet<>());
  }

  /** What the survivor is told, then what the other is. */
  private static List<Fact> sides(Origin origin, CaseId other, CaseId survivor) {
    Fact.MergedFrom from = new Fact.MergedFrom(origin, other);
    Fact.MergedInto into = new Fact.MergedInto(origin, survivor);
    return List.of(
        new Fact.MergedFrom(about(survivor, from), other),
        new Fact.MergedInto(about(other, into), survivor));
  }

  /** The same happening, told of one of the two cases. */
  private static Origin about(CaseId caseId, Fact fact) {
    Origin origin = fact.origin();
    FactId id = new FactId(origin.id().source(), Kinds.of(fact), origin.id().id());
    Matter told = origin.matter();
    Matter matter = caseId.equals(told.caseId()) ? told : Matter.of(caseId);
    return new Origin(id, origin.at(), origin.arrival(), origin.received(), origin.who(), matter);
  }

  private NavigableSet<CustomerKey> customers(Fact fact) {
    NavigableSet<CustomerKey> keys = CustomersOf.fact(fact);
    keys.removeIf(policies.current()::isOurs);
    PeopleOf.teller(fact).ifPresent(keys::add);
    return keys;
  }
}
