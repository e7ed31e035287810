package dev.kept.casefile;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The turns of a case, and of those that were merged into it: each its own until it was. */
final class Turns {

  private final Map<CaseId, Turn> turns = new TreeMap<>();
  private final Map<CaseId, CaseId> into = new HashMap<>();

  Turn of(CaseId caseId) {
    return turns.computeIfAbsent(root(caseId), _ -> new Turn());
  }

  /** Of the case in which a fact was told; of all of them, where it is the customer's. */
  Collection<Turn> of(Fact fact) {
    CaseId told = fact.origin().matter().caseId();
    return told == null ? all() : List.of(of(told));
  }

  Collection<Turn> all() {
    return turns.values();
  }

  void merge(Fact.MergedInto merged) {
    CaseId told = merged.origin().matter().caseId();
    if (told == null || root(told).equals(root(merged.survivor()))) {
      return;
    }
    CaseId from = root(told);
    Turn survivor = of(merged.survivor());
    Turn gone = turns.remove(from);
    into.put(from, root(merged.survivor()));
    if (gone != null) {
      survivor.join(gone, merged.happened(), merged.id());
    }
  }

  void clear() {
    turns.clear();
  }

  /** Merges that go round in circles are left out, so this ends. */
  private CaseId root(CaseId caseId) {
    CaseId at = caseId;
    CaseId next = into.get(at);
    while (next != null) {
      at = next;
      next = into.get(at);
    }
    return at;
  }
}
