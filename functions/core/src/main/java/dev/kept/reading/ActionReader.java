package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.reading.Subject.Kind;

/** What a promise comes to: mostly what its verb says, but things that arrive are sent. */
final class ActionReader {
  private final PhraseBook<Deed> deeds;
  private final boolean goods;
  private final Tokens tokens;

  ActionReader(Language language, Tokens tokens) {
    this.deeds = language.deeds();
    this.tokens = tokens;
    this.goods = anyGoods(0, tokens.count);
  }

  Action of(Claim claim) {
    Action action = inner(claim);
    if ((action == Action.SEND || action == Action.RESOLVE) && anyMoney(claim.subject())) {
      return Action.REFUND;
    }
    if (action != Action.VISIT || !claim.subject().is(Kind.THING)) {
      return action;
    }
    int from = claim.subject().from();
    int to = claim.subject().to();
    boolean pronoun = to == from || (to == from + 1 && tokens.is(from, Tag.IT));
    if (pronoun ? goods : !anyVehicle(from, to)) {
      return Action.SEND;
    }
    return Action.VISIT;
  }

  /** "make sure that someone calls you" is a call. */
  private Action inner(Claim claim) {
    String verb = tokens.word(claim.verb().verb()).base.text;
    if (verb.equals("make") || verb.equals("ensure") || verb.equals("see")) {
      for (int i = claim.deedEnd(); i < Math.min(claim.to(), claim.deedEnd() + 8); i++) {
        boolean does = tokens.is(i, Tag.bits(Tag.BASE, Tag.FINITE));
        PhraseBook.Match<Deed> match = does ? deeds.longest(tokens, i, claim.to()) : null;
        if (match != null && match.meaning().is(Deed.Weight.FIRM)) {
          return match.meaning().action();
        }
      }
    }
    return claim.deed().action();
  }

  private boolean anyMoney(Subject subject) {
    for (int i = subject.from(); i < subject.to(); i++) {
      switch (tokens.word(i).text) {
        case "refund", "reimbursement", "credit", "money" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean anyGoods(int from, int to) {
    for (int i = from; i < to; i++) {
      switch (tokens.word(i).text) {
        case "package",
            "parcel",
            "order",
            "delivery",
            "shipment",
            "item",
            "items",
            "letter",
            "replacement" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean anyVehicle(int from, int to) {
    for (int i = from; i < to; i++) {
      switch (tokens.word(i).text) {
        case "ride",
            "driver",
            "taxi",
            "cab",
            "car",
            "van",
            "bus",
            "shuttle",
            "truck",
            "engineer" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
