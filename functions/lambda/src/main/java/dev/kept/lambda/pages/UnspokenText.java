package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Implied;
import dev.kept.words.TimeWords;
import java.time.Duration;

/** How what nobody promised stands, in words: a person waits, and no rule is named. */
final class UnspokenText {

  private UnspokenText() {}

  /** What is waited for. */
  static String thing(Implied implied) {
    return switch (implied) {
      case REPLY -> "an answer";
      case UPDATE -> "word from us";
      case RESOLUTION -> "a solution";
    };
  }

  /** The words that promised it; none where nobody did. */
  static String quote(Commitment it) {
    return it.id().isImplied() ? "" : it.quote();
  }

  /** While somebody waits, or has waited too long: what went well needs no card of its own. */
  static boolean isShown(Commitment it) {
    return !it.id().isImplied()
        || it.state().isLive()
        || it.state() instanceof State.Broken
        || it.state() instanceof State.KeptLate;
  }

  /** At the instant at which its time ran out. */
  static String moment(Implied implied) {
    return switch (implied) {
      case REPLY -> "Too long without an answer.";
      case UPDATE -> "Too long without word from us.";
      case RESOLUTION -> "Too long without a solution.";
    };
  }

  /** What a fact is, where it ended the wait. */
  static String proof(Implied implied, State state) {
    return switch (state) {
      case State.Kept _ -> ended(implied);
      case State.KeptLate(var broken, var at, var _) ->
          "%s, %s late".formatted(ended(implied), TimeWords.span(Duration.between(broken, at)));
      case State.Released _ -> "This let us off";
      case State.Reagreed _ -> "This set a new time";
      case State.Voided _ -> "This counts in place of an earlier wait";
      default -> "";
    };
  }

  private static String ended(Implied implied) {
    return switch (implied) {
      case REPLY -> "This was the answer";
      case UPDATE -> "This was word from us";
      case RESOLUTION -> "This was the solution";
    };
  }
}
