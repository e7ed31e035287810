package dev.kept.casefile;

import dev.kept.casefile.Notice.Urgency;
import dev.kept.casefile.Told.Said;
import dev.kept.policy.Programs;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whoever was told that something is broken, and it is not, hears so: once, in short. */
record Corrections(Told told) {

  private static final Set<String> ACCUSING = Set.of("broken", "disputed");

  List<Telling> of(Tracked tracked) {
    return told.lastAbout(tracked.id)
        .filter(said -> !Programs.isOne(said.statement().person()))
        .filter(said -> contradicts(tracked, said))
        .map(said -> correction(tracked, said))
        .toList();
  }

  private static boolean contradicts(Tracked tracked, Said said) {
    return ACCUSING.contains(said.statement().verdict()) && wasWrong(tracked);
  }

  /** Done late takes nothing back: it was broken. */
  private static boolean wasWrong(Tracked tracked) {
    return switch (tracked.state) {
      case State.Kept _ -> tracked.disputedAt == null;
      case State.Open _,
          State.Asleep _,
          State.Reagreed _,
          State.Tried _,
          State.Voided _,
          State.Released _,
          State.Unconfirmed _ ->
          true;
      case State.Broken _, State.KeptLate _, State.Lapsed _ -> false;
    };
  }

  private static Telling correction(Tracked tracked, Said said) {
    Instant at = said.at();
    return new Telling(
        tracked,
        said.statement().dueVersion(),
        said.statement().step(),
        said.statement().person(),
        tracked.state.word(),
        Urgency.NOW,
        at);
  }
}
