package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was found out about promises when they came in, from other cases. Known from the first: such
 * a fact has the instant of its promise, and may sort before it.
 *
 * @param shielded promises to a customer to whom others were broken
 * @param phrases promises in a sentence that everyone uses; true where its lead is asked
 */
record Frozen(Set<CommitmentId> shielded, Map<CommitmentId, Boolean> phrases) {

  Frozen {
    shielded = Set.copyOf(shielded);
    phrases = Map.copyOf(phrases);
  }

  static Frozen of(Collection<Fact> facts) {
    Set<CommitmentId> shielded = new HashSet<>();
    Map<CommitmentId, Boolean> phrases = new HashMap<>();
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.PhraseSuspended(_, var commitment, var asks) -> phrases.put(commitment, asks);
        case Fact.ShieldRaised(_, var commitment, _) -> shielded.add(commitment);
        default -> {}
      }
    }
    return new Frozen(shielded, phrases);
  }

  boolean isShielded(CommitmentId commitment) {
    return shielded.contains(commitment);
  }

  boolean isPhrase(CommitmentId commitment) {
    return phrases.containsKey(commitment);
  }

  /** True where the sentence of this promise became a phrase by it. */
  boolean asksAbout(CommitmentId commitment) {
    return phrases.getOrDefault(commitment, false);
  }
}
