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
import dev.kept.policy.Policies;
import dev.kept.waking.Tombstones.Forgot;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
    Forgetting work = new Finding(files, policies, hash).of(customer, clock);
    tombstones.begin(work);
    return Stream.concat(before, Stream.of(carryOn(work))).toList();
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
    Deleting deleting = new Deleting(files, aside, erasure, opened);
    deleting.facts(work, caseId -> erased(caseId, work));
    int notices = work.people().stream().mapToInt(it -> erasure.takeOff(it, work.cases())).sum();
    Traces traces = new Traces(work.keys(), work.cases(), work.names());
    int events = deleting.events(traces);
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
}
