package dev.kept.waking;

import dev.kept.casefile.CaseReader;
import dev.kept.casefile.CustomerKeys;
import dev.kept.casefile.Merges;
import dev.kept.casefile.Reading;
import dev.kept.casefile.Silences;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/** What the engine asks of the rules. Pure. */
@FunctionalInterface
public interface CaseReading {

  /** The rules as they are. */
  CaseReading RULES = CaseReader::read;

  /** What the facts come to at an instant. */
  Reading read(CaseId caseId, List<Fact> facts, Policies policies, Instant now);

  /** Every way by which these facts let us know the customer, and our own people in the case. */
  default SortedSet<CustomerKey> keys(List<Fact> facts, Policy policy) {
    SortedSet<CustomerKey> keys = CustomerKeys.in(facts, policy);
    keys.addAll(StaffKeys.in(facts, policy));
    return keys;
  }

  /**
   * Where it stands what our sources could not have shown: asked before anything counts as broken.
   */
  default SortedSet<CustomerKey> doubts(Policy policy) {
    return Silences.keys(policy);
  }

  /** The cases that these facts say were merged into theirs. */
  default SortedSet<CaseId> others(List<Fact> facts) {
    return Merges.othersOf(facts);
  }
}
