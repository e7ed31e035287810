package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The times of a commitment to the second, for who needs them: behind words that say less. */
record ExactTimes(Times times) {

  /** A name and a time for each that is known. */
  List<Map<String, Object>> of(Commitment commitment) {
    List<Map<String, Object>> exact = new ArrayList<>();
    add(exact, commitment.id().isImplied() ? "Waits since" : "Promised", commitment.made());
    add(exact, "Due", commitment.due());
    if (commitment.deadline() != null && !commitment.deadline().equals(commitment.due())) {
      add(exact, "Counts as broken from", commitment.deadline());
    }
    add(exact, ended(commitment.state().word()), commitment.state().endedAt());
    add(exact, "We said sorry", commitment.apologised());
    add(exact, "All is well again", commitment.repaired());
    return List.copyOf(exact);
  }

  private static String ended(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void add(List<Map<String, Object>> exact, String name, @Nullable Instant at) {
    if (at != null) {
      exact.add(Map.of("name", name, "iso", at.toString(), "exact", times.exact(at)));
    }
  }
}
