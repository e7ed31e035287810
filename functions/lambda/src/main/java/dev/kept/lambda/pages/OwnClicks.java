package dev.kept.lambda.pages;

import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.waking.LookAt.Seen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the reader pressed in a case, and how to take it back. */
record OwnClicks(Access access, Visit visit, Seen seen, Taken taken) {

  /** The facts that somebody took back. */
  record Taken(Set<FactId> facts) {

    boolean holds(Fact fact) {
      return facts.contains(fact.id());
    }
  }

  static OwnClicks of(Access access, Visit visit, Seen seen) {
    return new OwnClicks(access, visit, seen, takenBack(seen.facts()));
  }

  static Taken takenBack(List<Fact> facts) {
    return new Taken(
        facts.stream()
            .filter(Fact.Undone.class::isInstance)
            .map(fact -> ((Fact.Undone) fact).undone())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean isTakenBack(Fact fact) {
    return taken.holds(fact);
  }

  /** What a button brings that takes this back; empty where it is not the reader's to take back. */
  Optional<String> undo(Fact fact) {
    boolean own =
        fact.id().source().equals(FormToken.SOURCE)
            && (Kinds.of(fact).startsWith("promise.") || fact instanceof Fact.PhraseDecided)
            && !visit.reader().isEmpty()
            && visit.reader().equals(fact.origin().who().email());
    return own && !isTakenBack(fact)
        ? Optional.of(
            access.seal(
                FormToken.undoing(visit.reader(), seen.reading().caseId(), fact.id())
                    .button(visit.now())))
        : Optional.empty();
  }
}
