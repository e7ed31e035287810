package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** How it is said: as a question, a negation, a wish, a custom. */
final class MannerObjections {
  private final Tokens tokens;

  MannerObjections(Tokens tokens) {
    this.tokens = tokens;
  }

  @Nullable String to(Claim claim) {
    VerbGroup verb = claim.verb();
    if (verb.is(Manner.ASKS) || claim.sentence().question()) {
      return "it asks";
    }
    boolean inside = tokens.is(claim.from(), Tag.ASKS) && tokens.is(claim.from() - 1, Tag.BASE);
    if (inside || tokens.is(claim.before(), Role.WHETHER)) {
      return "it is part of a question";
    }
    if (tellsWhich(claim)) {
      return "it only tells which one";
    }
    if (verb.is(Manner.NEGATED)) {
      return "it says what will not be done";
    }
    if (tokens.any(claim.sentence().from(), claim.from(), Role.OPINES)) {
      return "it is what someone thinks";
    }
    if (guessed(claim)) {
      return "it is a guess of when a thing comes";
    }
    if (verb.is(Manner.WISHED) || fronted(claim, Tag.WISH)) {
      return "it is a wish";
    }
    if (verb.is(Manner.HABIT) || fronted(claim, Tag.HABIT) || whenever(claim)) {
      return "it tells a custom or a policy";
    }
    return null;
  }

  /** "I think the part will arrive on Wednesday": it is not theirs to bring. */
  private boolean guessed(Claim claim) {
    Action action = claim.deed().action();
    if (!claim.subject().is(Kind.THING) || (action != Action.SEND && action != Action.VISIT)) {
      return false;
    }
    for (int i = claim.sentence().from(); i < claim.from(); i++) {
      if (tokens.is(i, Role.GUESSES) && !tokens.is(i + 1, Tag.ME)) {
        return true;
      }
    }
    return false;
  }

  /** "The people who will come", "the report that I will present". */
  private boolean tellsWhich(Claim claim) {
    int to = claim.subject().to();
    boolean who = to > claim.subject().from() && tokens.is(to - 1, Tag.WHO);
    if (who && !tokens.anyCustomer(claim.verb().verb(), claim.to())) {
      return true;
    }
    int that = claim.before();
    boolean ours = tokens.is(claim.subject().from(), Tag.bits(Tag.I, Tag.WE));
    return ours
        && tokens.is(that, Tag.WHO)
        && tokens.is(that - 2, Tag.bits(Tag.DETERMINER, Tag.OUR, Tag.YOUR))
        && !tokens.is(that - 1, Role.PLEDGE);
  }

  private boolean whenever(Claim claim) {
    boolean daily =
        claim.kind() == Marker.PROGRESSIVE && tokens.any(claim.from(), claim.to(), Role.EVERY);
    return daily || tokens.any(claim.from(), claim.to(), Role.WHENEVER) || eachDay(claim);
  }

  /** "We hand out samples each day", which is for anyone who comes. */
  private boolean eachDay(Claim claim) {
    boolean customer = tokens.anyCustomer(claim.verb().verb(), claim.to());
    for (int i = claim.deedEnd(); !customer && i < claim.to(); i++) {
      if (tokens.is(i, Role.EVERY) && tokens.is(i + 1, Role.PERIOD)) {
        return true;
      }
    }
    return false;
  }

  /** "Hopefully we'll ..." */
  private boolean fronted(Claim claim, Tag tag) {
    int before = claim.before();
    int at = tokens.is(before, Tag.COMMA) ? before - 1 : before;
    return at >= claim.sentence().from() && tokens.is(at, tag);
  }
}
