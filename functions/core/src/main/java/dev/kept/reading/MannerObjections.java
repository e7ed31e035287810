package dev.kept.reading;

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
    if (tokens.is(claim.from(), Tag.ASKS) && tokens.is(claim.from() - 1, Tag.BASE)) {
      return "it is part of a question";
    }
    if (verb.is(Manner.NEGATED)) {
      return "it says what will not be done";
    }
    if (verb.is(Manner.WISHED) || fronted(claim, Tag.WISH)) {
      return "it is a wish";
    }
    if (verb.is(Manner.HABIT) || fronted(claim, Tag.HABIT) || whenever(claim)) {
      return "it tells a custom or a policy";
    }
    return null;
  }

  private boolean whenever(Claim claim) {
    boolean daily =
        claim.kind() == Marker.PROGRESSIVE && tokens.any(claim.from(), claim.to(), Role.EVERY);
    return daily || tokens.any(claim.from(), claim.to(), Role.WHENEVER);
  }

  /** "Hopefully we'll ..." */
  private boolean fronted(Claim claim, Tag tag) {
    int before = claim.before();
    int at = tokens.is(before, Tag.COMMA) ? before - 1 : before;
    return at >= claim.sentence().from() && tokens.is(at, tag);
  }
}
