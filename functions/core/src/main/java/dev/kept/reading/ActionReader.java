package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;

/** What a promise comes to: mostly what its verb says, but things that arrive are sent. */
final class ActionReader {
  private final PhraseBook<Deed> deeds;
  private final boolean goods;
  private final Tokens tokens;

  ActionReader(Language language, Tokens tokens) {
    this.deeds = language.deeds();
    this.tokens = tokens;
    this.goods = tokens.any(0, tokens.count, Role.GOODS);
  }

  Action of(Claim claim) {
    // Of what is only somewhere, nothing but goods that are there by a time is promised.
    Action action = claim.deed().is(Weight.STATE) ? Action.SEND : inner(claim);
    if ((action == Action.SEND || action == Action.RESOLVE)
        && tokens.any(claim.subject().from(), claim.subject().to(), Role.MONEY)) {
      return Action.REFUND;
    }
    if (action == Action.MESSAGE && claim.verb().is(Manner.PASSIVE) && goodsAct(claim)) {
      return Action.SEND;
    }
    if (action == Action.MESSAGE && arrives(claim)) {
      return Action.VISIT;
    }
    if (action != Action.VISIT || !claim.subject().is(Kind.THING)) {
      return action;
    }
    int from = claim.subject().from();
    int to = claim.subject().to();
    boolean pronoun = to == from || (to == from + 1 && tokens.is(from, Tag.IT));
    if (pronoun ? goods : !tokens.any(from, to, Role.VEHICLE)) {
      return Action.SEND;
    }
    return Action.VISIT;
  }

  /** "The fitter is coming back on Monday", "your driver will reach you by nine". */
  private boolean arrives(Claim claim) {
    Subject subject = claim.subject();
    int verb = claim.verb().verb();
    boolean travels =
        tokens.any(subject.from(), subject.to(), Role.VEHICLE)
            || (tokens.any(subject.from(), subject.to(), Tag.PERSON.bit)
                && !tokens.anyCustomer(verb + 1, claim.to()));
    return travels && tokens.is(verb, Role.ARRIVES) && !tokens.is(verb + 1, Tag.PREPOSITION);
  }

  /** "The tickets will be e-mailed." */
  private boolean goodsAct(Claim claim) {
    return tokens.any(claim.subject().from(), claim.subject().to(), Role.GOODS);
  }

  /** "make sure that someone calls you" is a call. */
  private Action inner(Claim claim) {
    int verb = claim.verb().verb();
    if (tokens.is(verb, Role.ENSURES) && !tokens.isCustomer(verb + 1)) {
      for (int i = claim.deedEnd(); i < Math.min(claim.to(), claim.deedEnd() + 8); i++) {
        boolean does = tokens.is(i, Tag.bits(Tag.BASE, Tag.FINITE, Tag.DONE));
        PhraseBook.Match<Deed> match = does ? deeds.longest(tokens, i, claim.to()) : null;
        if (match != null && match.meaning().is(Weight.FIRM)) {
          return match.meaning().action();
        }
      }
    }
    return claim.deed().action();
  }
}
