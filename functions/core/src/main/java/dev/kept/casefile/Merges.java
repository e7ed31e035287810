package dev.kept.casefile;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which cases went on in which. */
public final class Merges {

  private Merges() {}

  /** The cases that these facts say were merged into theirs. */
  public static SortedSet<CaseId> othersOf(Collection<Fact> facts) {
    SortedSet<CaseId> others = new TreeSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.MergedFrom merged) {
        others.add(merged.other());
      }
    }
    return others;
  }

  /**
   * The case in which this one goes on, as far as these facts tell; itself where it was not merged.
   * Chains are followed to their end; of a cycle, the first by name survives, whoever asks.
   */
  public static CaseId survivor(CaseId caseId, Collection<Fact> facts) {
    Map<CaseId, CaseId> into = new HashMap<>();
    Timeline.of(facts).facts().stream()
        .filter(Fact.MergedInto.class::isInstance)
        .map(Fact.MergedInto.class::cast)
        .forEach(merged -> putMerge(into, merged));
    SortedSet<CaseId> walked = new TreeSet<>();
    CaseId at = caseId;
    while (walked.add(at)) {
      CaseId next = into.get(at);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return firstOfCycle(at, into);
  }

  private static void putMerge(Map<CaseId, CaseId> into, Fact.MergedInto merged) {
    CaseId from = merged.origin().matter().caseId();
    if (from != null && !from.equals(merged.survivor())) {
      into.put(from, merged.survivor());
    }
  }

  private static CaseId firstOfCycle(CaseId onCycle, Map<CaseId, CaseId> into) {
    Set<CaseId> cycle = new TreeSet<>();
    CaseId at = onCycle;
    while (at != null && cycle.add(at)) {
      at = into.get(at);
    }
    return ((SortedSet<CaseId>) cycle).first();
  }
}
