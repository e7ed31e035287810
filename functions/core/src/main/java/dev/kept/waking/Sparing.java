package dev.kept.waking;

import dev.kept.casefile.Head;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Reading;
import dev.kept.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * When a wake need not ask again under the keys where nothing stood: where it comes because a
 * notice was told or withdrawn, nothing else is new, and nothing comes of it.
 *
 * <p>A customer's fact wakes the case by a message of its own, and that wake asks everywhere, as
 * does each timer's. Whatever would tell anybody anything, or change a verdict, asks first.
 */
final class Sparing {

  private static final Comparator<Fact> LAST_RECEIVED =
      Comparator.comparing((Fact fact) -> fact.origin().received())
          .thenComparing(fact -> fact.id().text())
          .reversed();

  private Sparing() {}

  /**
   * True where the head, and notices that were told or withdrawn since, explain the reading.
   *
   * @param facts that it rests on
   * @param rules what some of them come to
   */
  static boolean tellsOnlyWhatWasTold(
      Head found, Reading reading, List<Fact> facts, Function<List<Fact>, Reading> rules) {
    int more = reading.facts() - found.facts();
    if (more < 1 || reading.survivor() != null || !reading.owed().isEmpty()) {
      return false;
    }
    List<Fact> told =
        facts.stream().filter(Sparing::isOfANotice).sorted(LAST_RECEIVED).limit(more).toList();
    List<Fact> before = new ArrayList<>(facts);
    before.removeAll(told);
    return told.size() == more
        && Heads.after(found, reading, Linked.NONE).head().verdicts().equals(found.verdicts())
        && rules.apply(before).hash().equals(found.hash());
  }

  private static boolean isOfANotice(Fact fact) {
    return fact instanceof Fact.NoticeSent || fact instanceof Fact.NoticeWithdrawn;
  }
}
