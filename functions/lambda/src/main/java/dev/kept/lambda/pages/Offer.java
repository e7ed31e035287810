package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.desk.Recipient;
import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one reader can say of a commitment as it stands: only what would change something.
 *
 * @param calls those that may have kept it, though nobody has said so
 * @param stranger whether the one call was to a number of which nobody knows yet that it is theirs
 * @param colleagues to whom it can be offered
 */
record Offer(
    List<Choice> choices, List<Fact.CallEnded> calls, boolean stranger, List<Member> colleagues) {

  /** What a promise was made by where it was a sentence. */
  private static final Set<String> WRITTEN = Set.of("ticket.agent_replied", "ticket.internal_note");

  Offer {
    choices = List.copyOf(choices);
    calls = List.copyOf(calls);
    colleagues = List.copyOf(colleagues);
  }

  /**
   * The offer.
   *
   * @param visit by the one who is asked
   */
  static Offer of(Commitment commitment, Seen seen, PageData data, Visit visit) {
    Policy policy = data.policies().current();
    String reader = visit.reader();
    EnumSet<Choice> choices = StateChoices.of(commitment);
    boolean waits = choices.contains(Choice.DONE);
    List<Fact.CallEnded> calls =
        waits ? Talks.since(commitment, seen, policy.timing().answered()) : List.of();
    boolean known = !calls.isEmpty();
    if (waits && !known && commitment.action() == Action.CALL) {
      calls = Strangers.called(commitment, seen, data, visit.now()).stream().toList();
    }
    if (!calls.isEmpty()) {
      choices.add(Choice.THAT_CALL);
    }
    if (known && commitment.state() instanceof State.Open) {
      choices.add(Choice.NOT_YET);
    }
    if (commitment.state() instanceof State.Open && isHeldByUs(commitment)) {
      choices.add(Choice.OTHER_TIME);
    }
    if (choices.contains(Choice.NOT_A_PROMISE) && isWritten(commitment)) {
      choices.addAll(sentence(commitment, policy, reader));
    }
    if (Tries.at(commitment.action()).isEmpty()) {
      choices.remove(Choice.TRIED);
    }
    boolean asked =
        choices.contains(Choice.HAND_OVER)
            && Handovers.standing(commitment, seen)
                .filter(offer -> Handovers.isTo(reader, offer))
                .isPresent();
    if (asked) {
      choices.add(Choice.ACCEPT);
      choices.add(Choice.DECLINE);
    }
    List<Member> colleagues =
        choices.contains(Choice.HAND_OVER)
            ? Handovers.colleagues(commitment, policy, reader)
            : List.of();
    if (colleagues.isEmpty() || asked) {
      choices.remove(Choice.HAND_OVER);
    }
    return new Offer(List.copyOf(choices), calls, !known && !calls.isEmpty(), colleagues);
  }

  /** The one call that is meant; empty where there is none, or more than one. */
  Optional<Fact.CallEnded> onlyCall() {
    return calls.size() == 1 ? Optional.of(calls.getFirst()) : Optional.empty();
  }

  /** It was promised without a time. */
  private static boolean isHeldByUs(Commitment it) {
    return it.vague() && !it.id().isImplied();
  }

  private static boolean isWritten(Commitment it) {
    return WRITTEN.contains(it.id().madeBy().kind()) && !it.id().isImplied();
  }

  /** One's own way of writing is one's own; for everybody speaks only who watches over others. */
  private static Set<Choice> sentence(Commitment it, Policy policy, String reader) {
    if (it.phrase()) {
      return Set.of();
    }
    return reader.isEmpty() || Recipient.of(policy, reader).watchesOthers()
        ? Set.of(Choice.OWN_PHRASE, Choice.ANY_PHRASE)
        : Set.of(Choice.OWN_PHRASE);
  }
}
