package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import java.util.EnumSet;

/** What can be said of a commitment because of how it stands, whoever says it. */
final class StateChoices {

  private StateChoices() {}

  static EnumSet<Choice> of(Commitment it) {
    if (it.phrase() && it.state().isLive()) {
      return EnumSet.of(Choice.A_PROMISE, Choice.A_PHRASE, Choice.NOT_A_PROMISE);
    }
    if (it.level() == Level.RECORDED) {
      return EnumSet.noneOf(Choice.class);
    }
    return switch (it.state()) {
      case State.Open _ ->
          EnumSet.of(
              Choice.DONE,
              Choice.HAVE_IT,
              Choice.TRIED,
              Choice.NEW_TIME,
              Choice.HAND_OVER,
              Choice.LET_OFF,
              Choice.NOT_A_PROMISE);
      case State.Asleep _ -> EnumSet.of(Choice.DONE, Choice.LET_OFF, Choice.NOT_A_PROMISE);
      case State.Unconfirmed _ ->
          EnumSet.of(
              Choice.DONE,
              Choice.NOT_YET,
              Choice.TRIED,
              Choice.NEW_TIME,
              Choice.LET_OFF,
              Choice.NOT_A_PROMISE);
      case State.Broken _ ->
          EnumSet.of(
              Choice.DONE,
              Choice.HAVE_IT,
              mending(it),
              Choice.TRIED,
              Choice.NEW_TIME,
              Choice.HAND_OVER,
              Choice.LET_OFF,
              Choice.NOT_A_PROMISE);
      case State.KeptLate _ ->
          it.repaired() == null ? EnumSet.of(mending(it)) : EnumSet.noneOf(Choice.class);
      case State.Released _ ->
          it.apologised() != null && it.repaired() == null
              ? EnumSet.of(Choice.ACCEPTED)
              : EnumSet.noneOf(Choice.class);
      case State.Kept _, State.Reagreed _, State.Tried _, State.Lapsed _, State.Voided _ ->
          EnumSet.noneOf(Choice.class);
    };
  }

  /** First the apology, then the customer's sign. */
  private static Choice mending(Commitment it) {
    return it.apologised() == null ? Choice.SORRY_SAID : Choice.ACCEPTED;
  }
}
