package dev.kept.casefile;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.CustomerKnownAs;
import dev.kept.fact.FactId;
import dev.kept.fact.Regard;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is told of the customer of a case: since when they are one, and what matters to them. */
public final class Regards {

  private static final Comparator<CustomerKnownAs> TOLD =
      Comparator.comparing((CustomerKnownAs fact) -> fact.origin().received())
          .thenComparing(fact -> fact.id().text());

  private Regards() {}

  /**
   * What was told last. Empty where nothing was, or it may be of somebody who only shares a number
   * with them: then it is told of the one whom the case itself names, else of nobody.
   */
  public static Optional<Regard> of(Collection<Fact> facts) {
    Set<FactId> undone = Timeline.undone(facts);
    Map<Set<CustomerKey>, CustomerKnownAs> last = new HashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof CustomerKnownAs known
          && known.regard() != null
          && !undone.contains(known.id())) {
        last.merge(keys(known), known, (one, two) -> TOLD.compare(one, two) >= 0 ? one : two);
      }
    }
    return one(List.copyOf(last.values()), facts)
        .flatMap(known -> Optional.ofNullable(known.regard()))
        .filter(regard -> !regard.equals(Regard.NOTHING));
  }

  private static Optional<CustomerKnownAs> one(List<CustomerKnownAs> told, Collection<Fact> facts) {
    if (told.size() < 2) {
      return told.stream().findFirst();
    }
    Set<CustomerKey> named = new TreeSet<>();
    for (Fact fact : facts) {
      if (fact.origin().matter().caseId() != null) {
        named.addAll(keys(fact));
      }
    }
    List<CustomerKnownAs> ours =
        told.stream().filter(known -> keys(known).stream().anyMatch(named::contains)).toList();
    return ours.size() == 1 ? Optional.of(ours.getFirst()) : Optional.empty();
  }

  private static Set<CustomerKey> keys(Fact fact) {
    return new TreeSet<>(fact.origin().matter().customer().keys(fact.id().source()));
  }
}
