package dev.kept.waking;

import dev.kept.casefile.Linked;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import java.util.List;
import java.util.Set;

/**
 * Everything that a reading of a case rests on.
 *
 * @param facts of the case, of its customers and of the cases merged into it, each once, in the
 *     order in which they happened
 * @param cases whose facts they are
 * @param customers whose facts they are
 * @param linked under which customers the case is linked now
 */
record World(
    CaseId caseId, List<Fact> facts, Set<CaseId> cases, Set<CustomerKey> customers, Linked linked) {

  World {
    facts = List.copyOf(facts);
    cases = Set.copyOf(cases);
    customers = Set.copyOf(customers);
  }
}
