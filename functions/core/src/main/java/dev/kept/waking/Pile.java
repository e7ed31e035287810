package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of one case from several places, each once. */
final class Pile {

  private static final Comparator<Fact> FIRST_TO_STAND =
      Comparator.comparing((Fact fact) -> fact.origin().received())
          .thenComparing(fact -> fact.origin().at())
          .thenComparing(fact -> fact.origin().matter().caseId() == null);

  private static final Comparator<Fact> AS_IT_HAPPENED =
      Comparator.comparing(Fact::happened).thenComparing(fact -> fact.id().text());

  private final CaseId root;
  private final Map<FactId, Fact> facts = new HashMap<>();

  /** For one case, which is named where there are too many. */
  Pile(CaseId root) {
    this.root = root;
  }

  /** Of two items with one id, the one that came first stands. */
  void add(Collection<Fact> more) {
    for (Fact fact : more) {
      facts.merge(fact.id(), fact, (one, two) -> FIRST_TO_STAND.compare(one, two) <= 0 ? one : two);
      if (facts.size() > Gather.MOST) {
        throw new Gather.Overlong(root);
      }
    }
  }

  List<Fact> inOrder() {
    return facts.values().stream().sorted(AS_IT_HAPPENED).toList();
  }
}
