package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.Unreadable;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.Tombstones.Forgot;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forgets a customer: every case is told that it has ended, then tombstones keep what is past from
 * coming in again, then everything is deleted. In this order, because a case whose proofs went
 * first would find its promises broken. A crash anywhere is mended by asking again.
 */
public final class Forget {

  private static final Person OURSELVES = new Person(Person.Role.SYSTEM, null, "Kept", null);

  private final CaseFiles files;
  private final Ledger ledger;
  private final Policies policies;
  private final WakeCase wakeCase;
  private final Aside aside;
  private final Erasure erasure;
  private final Tombstones tombstones;
  private final KeyedHash hash;
  private final UnaryOperator<String> opened;
  private final ToIntFunction<Traces> elsewhere;

  /**
   * Forgets in these stores.
   *
   * @param opened makes the body of a set-aside event readable; gives back what it cannot open
   * @param elsewhere deletes what this machine holds beside the store, and counts it
   */
  public Forget(
      CaseFiles files,
      Ledger ledger,
      Policies policies,
      WakeCase wakeCase,
      Aside aside,
      Erasure erasure,
      Tombstones tombstones,
      KeyedHash hash,
      UnaryOperator<String> opened,
      ToIntFunction<Traces> elsewhere) {
    this.files = files;
    this.ledger = ledger;
    this.policies = policies;
    this.wakeCase = wakeCase;
    this.aside = aside;
    this.erasure = erasure;
    this.tombstones = tombstones;
    this.hash = hash;
    this.opened = opened;
    this.elsewhere = elsewhere;
  }

  /**
   * Forgets a customer, and finishes whatever was begun before.
   *
   * @param clock what happened up to now is forgotten; what happens afterwards is new
   * @return what was found, last the customer's own
   * @throws SharedKey if others are known by the same number or address
   */
  public List<Forgot> run(CustomerKey customer, Instant clock) {
    Stream<Forgot> before = tombstones.begun().stream().map(this::carryOn).toList().stream();
    Forgetting work = find(customer, clock);
    tombstones.begin(work);
    return Stream.concat(before, Stream.of(carryOn(work))).toList();
  }

  /** Writes down what there is, before any of it goes. */
  private Forgetting find(CustomerKey customer, Instant clock) {
    Policy policy = policies.current();
    Trail trail = Trail.from(customer, files, policy);
    List<Fact> facts = trail.facts();
    return new Forgetting(
        hash.of(customer),
        last(facts, clock),
        trail.keys(),
        trail.cases(),
        trail.strangers(),
        trail.mentioning(),
        names(trail, facts),
        people(policy, facts),
        (int) facts.stream().map(Fact::id).distinct().count(),
        false);
  }

  /** Some sources' clocks are ahead of ours: what is known already is past. */
  private static Instant last(List<Fact> facts, Instant clock) {
    return facts.stream()
        .map(fact -> fact.origin().at())
        .filter(clock::isBefore)
        .max(Instant::compareTo)
        .orElse(clock);
  }

  private static Set<String> names(Trail trail, List<Fact> facts) {
    Set<String> names = new TreeSet<>();
    for (Fact fact : facts) {
      Person who = fact.origin().who();
      boolean wrote =
          who.id() != null
              && trail.keys().contains(CustomerKey.known(fact.id().source(), who.id()));
      if (wrote) {
        addName(names, who.name());
      }
      if (trail.names(fact)) {
        addName(names, fact.origin().matter().customer().name());
      }
    }
    return names;
  }

  private static void addName(Set<String> names, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      names.add(name);
    }
  }

  /** Everybody who can have been told, or could be. */
  private static Set<String> people(Policy policy, List<Fact> facts) {
    Set<String> people = new HashSet<>();
    policy.people().stream().map(Member::address).forEach(people::add);
    policy.teams().stream().map(Team::lead).filter(Objects::nonNull).forEach(people::add);
    Stream.of(policy.owner(), policy.manager()).filter(Objects::nonNull).forEach(people::add);
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.NoticeSent(_, var statement) -> people.add(statement.person());
        case Fact.NoticeWithdrawn(_, var statement) -> people.add(statement.person());
        default -> {}
      }
    }
    return people;
  }

  private Forgot carryOn(Forgetting work) {
    if (!work.ended()) {
      end(work);
      bury(work);
      tombstones.begin(work.toDelete());
    }
    return delete(work);
  }

  /** From here on the cases owe nothing, take nothing back, and the ledger stands still. */
  private void end(Forgetting work) {
    for (CaseId caseId : work.cases()) {
      files.add(caseId, erased(caseId, work));
    }
    work.cases().forEach(caseId -> wake(caseId, work.at()));
  }

  /** One that cannot be read cannot wake: what it left open is closed by what its head says. */
  private void wake(CaseId caseId, Instant at) {
    try {
      wakeCase.run(caseId, at);
    } catch (Unreadable | Gather.Overlong cannotWake) {
      files.head(caseId).stream()
          .flatMap(head -> head.verdicts().stream())
          .map(Head.Verdict::row)
          .filter(row -> row.endedAt() == null)
          .forEach(row -> ledger.record(row.voided(at)));
    }
  }

  private static Fact erased(CaseId caseId, Forgetting work) {
    FactId id = new FactId("kept", "ticket.erased", work.at().toString());
    return new Fact.TicketErased(
        new Origin(id, work.at(), false, work.at(), OURSELVES, Matter.of(caseId)),
        Fact.TicketErased.FORGOTTEN);
  }

  private void bury(Forgetting work) {
    Set<String> hashes = new HashSet<>();
    work.keys().forEach(key -> hashes.add(hash.of(key)));
    work.cases().forEach(caseId -> hashes.add(hash.of(caseId)));
    tombstones.bury(hashes, work.at());
  }

  private Forgot delete(Forgetting work) {
    work.cases().forEach(caseId -> erasure.erase(caseId, work.at(), erased(caseId, work)));
    work.mentioning().forEach(caseId -> blank(caseId, work.keys()));
    work.strangers().forEach(key -> leave(key, work));
    for (CustomerKey key : work.keys()) {
      erasure.erase(key, work.at());
      work.cases().forEach(caseId -> erasure.unlink(key, caseId));
      work.mentioning().forEach(caseId -> erasure.unlink(key, caseId));
    }
    int notices = work.people().stream().mapToInt(it -> erasure.takeOff(it, work.cases())).sum();
    Traces traces = new Traces(work.keys(), work.cases(), work.names());
    int events = dropEvents(traces);
    int others = elsewhere.applyAsInt(traces);
    work.cases().forEach(caseId -> wake(caseId, work.at()));
    Forgot record =
        new Forgot(
            work.id(),
            work.at(),
            work.keys().size(),
            work.cases().size(),
            work.facts(),
            notices,
            events,
            others);
    tombstones.finish(work, record);
    erasure.scrub();
    return record;
  }

  private void blank(CaseId caseId, Set<CustomerKey> gone) {
    for (Fact fact : files.facts(caseId)) {
      Blanking.of(fact, gone).ifPresent(blanked -> erasure.replace(caseId, blanked));
    }
  }

  /** Under a key that others have too, only what names this customer goes. */
  private void leave(CustomerKey stranger, Forgetting work) {
    for (Fact fact : files.facts(stranger)) {
      if (!Collections.disjoint(CustomersOf.fact(fact), work.keys())) {
        erasure.remove(stranger, fact);
      }
    }
    work.cases().forEach(caseId -> erasure.unlink(stranger, caseId));
  }

  private int dropEvents(Traces traces) {
    List<SetAside> theirs =
        aside.list(Integer.MAX_VALUE).stream()
            .filter(item ->
                traces.areIn(item.source(), opened.apply(item.body()))
                    || traces.areIn(item.source(), item.id() + "\n" + item.reason()))
            .toList();
    theirs.forEach(item -> aside.drop(item.id()));
    return theirs.size();
  }
}
