package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Fact;
import dev.kept.fact.Words;

/** How the style sheet is to show things. What it says is always said in words too. */
final class Looks {

  private Looks() {}

  /** For style sheets: how worried one should be. */
  static String of(Commitment commitment) {
    return switch (commitment.state()) {
      case State.Broken _ -> commitment.repaired() == null ? "bad" : "good";
      case State.Open _ -> "open";
      case State.Unconfirmed _ -> "unknown";
      case State.Kept _, State.KeptLate _, State.Reagreed _, State.Released _ -> "good";
      case State.Asleep _, State.Tried _, State.Lapsed _, State.Voided _ -> "quiet";
    };
  }

  /** Who speaks, or what kind of thing happened. */
  static String of(Fact fact) {
    return switch (fact) {
      case Fact.TicketOpened(var _, Words words, var _, var _) ->
          words.heard() == null ? "plain" : "customer";
      case Fact.CustomerWrote _, Fact.CallbackRequested _, Fact.CustomerSaysNotDone _ -> "customer";
      case Fact.StaffReplied _ -> "staff";
      case Fact.StaffNoted _ -> "note";
      case Fact.CallEnded _ -> "call";
      case Fact.NoticeSent _ -> "told";
      case Fact.ApologySent _, Fact.TrustRepaired _ -> "repair";
      default -> "plain";
    };
  }
}
