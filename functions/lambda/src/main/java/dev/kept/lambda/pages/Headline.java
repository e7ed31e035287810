package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.words.TimeWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a case stands, in one or two sentences about the customer. */
final class Headline {

  private final Names names;
  private final Times times;

  Headline(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  String of(List<Commitment> commitments) {
    Optional<Commitment> waiting =
        commitments.stream().filter(Waiting::is).min(Comparator.comparing(Waiting::since));
    if (waiting.isPresent()) {
      return waiting(waiting.get());
    }
    Optional<Commitment> next =
        commitments.stream()
            .filter(c -> c.state() instanceof State.Open && c.deadline() != null)
            .min(Comparator.comparing(c -> c.deadline() == null ? Instant.MAX : c.deadline()));
    if (next.isPresent() && next.get().deadline() != null) {
      return "%s expects %s by %s."
          .formatted(
              names.customer(),
              CommitmentWords.thing(next.get()),
              times.moment(next.get().deadline()));
    }
    return commitments.stream().anyMatch(c -> c.repaired() != null)
        ? "%s was let down, was told we are sorry, and is ready to go on."
            .formatted(names.customer())
        : "%s is waiting for nothing.".formatted(names.customer());
  }

  private String waiting(Commitment commitment) {
    String asked =
        commitment.chased() == 0
            ? ""
            : " and has asked for it " + TimeWords.times(commitment.chased());
    String waits =
        commitment.state() instanceof State.Unconfirmed
            ? "%1$s was promised %2$s, due %3$s ago%4$s. We cannot see whether it was done."
            : commitment.id().isImplied()
                ? "%1$s has waited %3$s too long for %2$s%4$s."
                : "%1$s has waited %3$s longer than promised for %2$s%4$s.";
    String sorry = commitment.apologised() == null ? "" : " We have said that we are sorry.";
    return waits.formatted(
            names.customer(),
            commitment.state() instanceof State.Unconfirmed
                ? CommitmentWords.given(commitment.action())
                : CommitmentWords.thing(commitment),
            times.since(Waiting.since(commitment)),
            asked)
        + sorry;
  }
}
