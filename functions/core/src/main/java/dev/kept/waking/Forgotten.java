package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who was forgotten, asked of every fact that comes in. The tombstones are held in memory with the
 * version that they had; only that is asked for each time.
 */
public final class Forgotten {

  private final Tombstones tombstones;
  private final KeyedHash hash;
  private final Erasure erasure;
  private volatile @Nullable Known known;

  private record Known(long version, Map<String, Instant> until) {}

  public Forgotten(Tombstones tombstones, KeyedHash hash, Erasure erasure) {
    this.tombstones = tombstones;
    this.hash = hash;
    this.erasure = erasure;
  }

  /**
   * True for what happened before it was forgotten, as far as was known when last asked: most of
   * what comes again is never put.
   */
  boolean wasKnown(Fact fact) {
    Known held = known;
    return isForgotten(fact, (held == null ? look(null) : held).until());
  }

  /**
   * True for what happened before it was forgotten. To be asked after the fact was put: whoever
   * forgets puts the tombstone first and then looks for facts, so one of the two sees the other.
   */
  boolean isNow(Fact fact) {
    return isForgotten(fact, look(known).until());
  }

  private Known look(@Nullable Known held) {
    long version = tombstones.version();
    if (held != null && held.version() == version) {
      return held;
    }
    Known found = new Known(version, version == 0 ? Map.of() : tombstones.all());
    known = found;
    return found;
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
