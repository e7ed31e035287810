package dev.kept.waking;

import dev.kept.casefile.Linked;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import java.util.List;

/**
 * Everything that a reading of a case rests on.
 *
 * @param facts of the case, of its customers and of the cases merged into it, each once, in the
 *     order in which they happened
 * @param linked under which customers the case is linked now
 */
record World(CaseId caseId, List<Fact> facts, Linked linked) {

  World {
    facts = List.copyOf(facts);
  }
}
