package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.reading.Subject.Kind;

/** What a promise comes to: mostly what its verb says, but things that arrive are sent. */
final class ActionReader {
  private final boolean goods;
  private final Tokens tokens;

  ActionReader(Tokens tokens) {
    this.tokens = tokens;
    this.goods = anyGoods(0, tokens.count);
  }

  Action of(Claim claim) {
    Action action = claim.deed().action();
    if (action != Action.VISIT || !claim.subject().is(Kind.THING)) {
      return action;
    }
    int from = claim.subject().from();
    int to = claim.subject().to();
    boolean pronoun = to - from <= 1 && tokens.is(from, Tag.IT);
    if (pronoun ? goods : !anyVehicle(from, to)) {
      return Action.SEND;
    }
    return Action.VISIT;
  }

  private boolean anyGoods(int from, int to) {
    for (int i = from; i < to; i++) {
      switch (tokens.word(i).text) {
        case "package", "parcel", "order", "delivery", "shipment", "item", "items", "letter" -> {
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
        case "ride", "driver", "taxi", "cab", "car", "van", "bus", "shuttle", "truck", "engineer" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
