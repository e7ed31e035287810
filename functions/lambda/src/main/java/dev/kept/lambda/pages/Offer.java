package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a commitment as it stands: only what would change something.
 *
 * @param call the one call that may have kept it; null where there is none, or more than one
 */
record Offer(List<Choice> choices, Fact.@Nullable CallEnded call) {

  Offer {
    choices = List.copyOf(choices);
  }

  static Offer of(Commitment commitment, Seen seen, Policy policy) {
    List<Fact.CallEnded> calls = calls(commitment, seen, policy.timing().answered());
    Fact.CallEnded only = calls.size() == 1 ? calls.getFirst() : null;
    List<Choice> choices = new ArrayList<>(choices(commitment));
    boolean waits = choices.contains(Choice.DONE);
    if (waits && only != null) {
      choices.add(1, Choice.THAT_CALL);
    }
    if (waits && !calls.isEmpty() && commitment.state() instanceof State.Open) {
      choices.add(choices.indexOf(Choice.HAVE_IT), Choice.NOT_YET);
    }
    return new Offer(choices, waits ? only : null);
  }

  private static List<Choice> choices(Commitment it) {
    if (it.phrase() && it.state().isLive()) {
      return List.of(Choice.A_PROMISE, Choice.A_PHRASE, Choice.NOT_A_PROMISE);
    }
    if (it.level() == Level.RECORDED) {
      return List.of();
    }
    return switch (it.state()) {
      case State.Open _ -> List.of(Choice.DONE, Choice.HAVE_IT, Choice.NOT_A_PROMISE);
      case State.Asleep _ -> List.of(Choice.DONE, Choice.NOT_A_PROMISE);
      case State.Unconfirmed _ -> List.of(Choice.DONE, Choice.NOT_YET, Choice.NOT_A_PROMISE);
      case State.Broken _ ->
          List.of(Choice.DONE, Choice.HAVE_IT, mending(it), Choice.NOT_A_PROMISE);
      case State.KeptLate _ -> it.repaired() == null ? List.of(mending(it)) : List.of();
      case State.Released _ ->
          it.apologised() != null && it.repaired() == null ? List.of(Choice.ACCEPTED) : List.of();
      case State.Kept _, State.Reagreed _, State.Tried _, State.Lapsed _, State.Voided _ ->
          List.of();
    };
  }

  /** First the apology, then the customer's sign. */
  private static Choice mending(Commitment it) {
    return it.apologised() == null ? Choice.SORRY_SAID : Choice.ACCEPTED;
  }

  /** Talks with the customer since then that have proven nothing yet. */
  private static List<Fact.CallEnded> calls(Commitment commitment, Seen seen, Duration answered) {
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

  private static boolean isTalk(Call call, Duration answered) {
    return call.outcome() == Call.Outcome.LOGGED
        || (call.outcome() == Call.Outcome.ANSWERED
            && (call.talk() == null || call.talk().compareTo(answered) >= 0));
  }
}
