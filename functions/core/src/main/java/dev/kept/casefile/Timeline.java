package dev.kept.casefile;

import dev.kept.fact.Call.Outcome;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts in the order in which they happened, each once, without the clicks that were taken back.
 * The same for any order and any repetition of what came in.
 */
record Timeline(List<Fact> facts) {

  private static final Comparator<Fact> FIRST_RECEIVED =
      Comparator.comparing((Fact fact) -> fact.origin().received())
          .thenComparing(fact -> fact.origin().at())
          .thenComparing(fact -> fact.origin().matter().caseId() == null);

  private static final Comparator<Fact> AS_IT_HAPPENED =
      Comparator.comparing(Fact::happened)
          .thenComparing(fact -> fact.origin().at())
          .thenComparing(fact -> fact.id().text());

  static Timeline of(Collection<Fact> all) {
    Map<FactId, Fact> once = new HashMap<>();
    for (Fact fact : all) {
      once.merge(fact.id(), fact, Timeline::firstReceived);
    }
    Set<FactId> undone = undone(once.values());
    Instant opened = opened(once.values());
    Set<Line> taken = taken(once.values());
    return new Timeline(
        once.values().stream()
            .filter(fact -> !undone.contains(fact.id()))
            .filter(fact -> matters(fact, opened) && !wasTaken(fact, taken))
            .sorted(AS_IT_HAPPENED)
            .toList());
  }

  /** A redelivery without a time of its own must not move what the first delivery said. */
  private static Fact firstReceived(Fact one, Fact other) {
    return FIRST_RECEIVED.compare(one, other) <= 0 ? one : other;
  }

  /** Latest click first, so that taking back an undo leaves the first click standing. */
  static Set<FactId> undone(Collection<Fact> facts) {
    Set<FactId> undone = new HashSet<>();
    facts.stream()
        .filter(Fact.Undone.class::isInstance)
        .map(Fact.Undone.class::cast)
        .sorted(AS_IT_HAPPENED.reversed())
        .filter(click -> !undone.contains(click.id()))
        .forEach(click -> undone.add(click.undone()));
    return undone;
  }

  /** A call as its source numbers it. */
  private record Line(String source, String call) {

    static Line of(Fact.CallEnded ended) {
      return new Line(ended.id().source(), ended.call().id());
    }
  }

  private static Set<Line> taken(Collection<Fact> facts) {
    Set<Line> taken = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.CallEnded ended && ended.call().outcome() == Outcome.ANSWERED) {
        taken.add(Line.of(ended));
      }
    }
    return taken;
  }

  /** Several telephones ring for one call: what one of them missed, another may have taken. */
  private static boolean wasTaken(Fact fact, Set<Line> taken) {
    return fact instanceof Fact.CallEnded ended
        && OwnCase.isMissed(ended.call())
        && ended.call().outcome() != Outcome.VOICEMAIL
        && taken.contains(Line.of(ended));
  }

  private static Instant opened(Collection<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.origin().matter().caseId() != null)
        .map(Fact::happened)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /**
   * What happened to the customer before this case opened belongs to other cases; but the call that
   * nobody took, whose voicemail opened it, is told a moment before.
   */
  private static boolean matters(Fact fact, Instant opened) {
    boolean missed = fact instanceof Fact.CallEnded ended && OwnCase.isMissed(ended.call());
    return fact.origin().matter().caseId() != null
        || fact instanceof Fact.CustomerKnownAs
        || fact instanceof Fact.Away
        || fact instanceof Fact.SourceSilent
        || !fact.happened().isBefore(opened)
        || (missed && !fact.happened().isBefore(opened.minus(OwnCase.ONE_CALL)));
  }
}
