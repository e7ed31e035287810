package dev.kept.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phrase comes to: from when, until when, and what else may be heard. */
record DueOutcome(
    @Nullable Instant earliest, Instant due, List<Instant> alsoAccept, boolean conflict) {

  DueOutcome {
    earliest = earliest == null || earliest.isAfter(due) ? null : earliest;
    Instant meant = due;
    alsoAccept = alsoAccept.stream().filter(other -> !other.equals(meant)).distinct().toList();
  }

  static DueOutcome by(Instant due) {
    return new DueOutcome(null, due, List.of(), false);
  }

  static DueOutcome between(@Nullable Instant earliest, Instant due) {
    return new DueOutcome(earliest, due, List.of(), false);
  }

  DueOutcome orAlso(List<Instant> others) {
    return new DueOutcome(earliest, due, others, conflict);
  }

  DueOutcome withoutEarliest() {
    return new DueOutcome(null, due, alsoAccept, conflict);
  }
}
