package dev.kept.waking;

import dev.kept.casefile.Reading;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/** What the engine asks of the rules. All three are pure. */
public interface CaseReading {

  /** What the facts come to at an instant. */
  Reading read(CaseId caseId, List<Fact> facts, Policies policies, Instant now);

  /** Every way by which these facts let us know the customer. */
  SortedSet<CustomerKey> keys(CaseId caseId, List<Fact> facts);

  /** The cases that were merged into this one. */
  SortedSet<CaseId> others(CaseId caseId, List<Fact> facts);
}
