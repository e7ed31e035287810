package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.waking.Tombstones.Count;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who was forgotten, asked of every fact that comes in. The tombstones are held in memory with what
 * the copies of their count said before; only one copy is asked for each time.
 */
public final class Forgotten {

  private final Tombstones tombstones;
  private final KeyedHash hash;
  private final Erasure erasure;
  private volatile @Nullable Known known;

  /**
   * What was found.
   *
   * @param times what each copy said that was asked: not later than {@code until}
   */
  private record Known(Map<Integer, Long> times, Map<String, Instant> until) {

    boolean holds(Count count) {
      return times.getOrDefault(count.copy(), 0L) == count.times();
    }

    Known and(Count count, Map<String, Instant> found) {
      Map<Integer, Long> more = new HashMap<>(times);
      more.put(count.copy(), count.times());
      return new Known(more, found);
    }
  }

  public Forgotten(Tombstones tombstones, KeyedHash hash, Erasure erasure) {
    this.tombstones = tombstones;
    this.hash = hash;
    this.erasure = erasure;
  }

  /**
   * True for what happened before it was forgotten, as far as was known when last asked, or at the
   * first fact of this process: most of what comes again is never put. Asks nobody else, for each
   * fact is asked about once it was put.
   */
  boolean wasKnown(Fact fact) {
    return isForgotten(fact, held().until());
  }

  /**
   * True for what happened before it was forgotten. To be asked after the fact was put: whoever
   * forgets puts the tombstone first and then looks for facts, so one of the two sees the other.
   */
  boolean isNow(Fact fact) {
    Known held = held();
    Count count = tombstones.count(fact.id());
    if (!held.holds(count)) {
      held = held.and(count, tombstones.all());
      known = held;
    }
    return isForgotten(fact, held.until());
  }

  private Known held() {
    Known held = known;
    if (held == null) {
      held = new Known(Map.of(), tombstones.all());
      known = held;
    }
    return held;
  }

  /** Deletes a fact again, wherever it was put. */
  void takeBack(Fact fact, Collection<CaseId> cases, Collection<CustomerKey> customers) {
    cases.forEach(caseId -> erasure.remove(caseId, fact));
    customers.forEach(key -> erasure.remove(key, fact));
  }

  private boolean isForgotten(Fact fact, Map<String, Instant> until) {
    return !until.isEmpty()
        && (cases(fact).stream().anyMatch(it -> isBefore(fact, hash.all(it), until))
            || CustomersOf.fact(fact).stream().anyMatch(it -> isBefore(fact, hash.all(it), until)));
  }

  private static boolean isBefore(Fact fact, List<String> hashes, Map<String, Instant> until) {
    return hashes.stream()
        .map(until::get)
        .anyMatch(buried -> buried != null && !fact.origin().at().isAfter(buried));
  }

  private static SortedSet<CaseId> cases(Fact fact) {
    SortedSet<CaseId> cases = new TreeSet<>();
    CaseId own = fact.origin().matter().caseId();
    if (own != null) {
      cases.add(own);
    }
    switch (fact) {
      case Fact.MergedFrom(_, var other) -> cases.add(other);
      case Fact.MergedInto(_, var survivor) -> cases.add(survivor);
      default -> {}
    }
    return cases;
  }
}
