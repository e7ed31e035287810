package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.waking.LookAt.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls in which two people really talked. */
final class Talks {

  private Talks() {}

  /** Talks with the customer since then that have proven nothing yet. */
  static List<Fact.CallEnded> since(Commitment commitment, Seen seen, Duration answered) {
    if (commitment.action() != Action.CALL) {
      return List.of();
    }
    Set<FactId> proofs =
        seen.reading().commitments().stream()
            .map(other -> other.state().proof())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return seen.facts().stream()
        .filter(Fact.CallEnded.class::isInstance)
        .map(Fact.CallEnded.class::cast)
        .filter(ended -> ended.happened().isAfter(commitment.made()))
        .filter(ended -> isTalk(ended.call(), answered) && !proofs.contains(ended.id()))
        .toList();
  }

  static boolean isTalk(Call call, Duration answered) {
    return call.outcome() == Call.Outcome.LOGGED
        || (call.outcome() == Call.Outcome.ANSWERED
            && (call.talk() == null || call.talk().compareTo(answered) >= 0));
  }
}
