package dev.kept.reading;

import org.jspecify.annotations.Nullable;

/** Finds where a clause ends, and what is joined on to it with the same subject. */
final class Clauses {
  private final Language language;
  private final Tokens tokens;

  Clauses(Language language, Tokens tokens) {
    this.language = language;
    this.tokens = tokens;
  }

  /** "... and send you the form": the same subject goes on to do something else. */
  @Nullable Claim joined(Claim claim, int end) {
    int at = end;
    while (at < claim.to() && joint(at)) {
      at++;
    }
    PhraseBook.Match<Deed> match = at == end ? null : joinedDeed(claim, at);
    return match == null
        ? null
        : new Claim(
            claim.sentence(),
            at,
            claim.to(),
            claim.marker(),
            claim.kind(),
            claim.subject(),
            claim.verb().joined(at),
            match.meaning(),
            match.end());
  }

  private boolean joint(int at) {
    return tokens.is(at, Tag.bits(Tag.COMMA, Tag.AND, Tag.ADVERB)) && !tokens.is(at, Tag.BASE);
  }

  /**
   * What is done by the verb at {@code at}, if it is one and not a noun: "the report and email".
   */
  private PhraseBook.@Nullable Match<Deed> joinedDeed(Claim claim, int at) {
    boolean form = tokens.is(at, formOf(claim)) || tokens.is(at, Role.PLAIN_BE);
    boolean first = claim.deed().is(Deed.Weight.STATE) && !claim.verb().is(Manner.NEEDS);
    if (at >= claim.to() || !form || first) {
      return null;
    }
    PhraseBook.Match<Deed> match = language.deeds().longest(tokens, at, claim.to());
    if (match == null || match.meaning().weight().compareTo(Deed.Weight.COURTESY) > 0) {
      return null;
    }
    return match.end() > at + 1 || verbFollows(at) ? match : null;
  }

  private Tag formOf(Claim claim) {
    if (claim.verb().is(Manner.PASSIVE)) {
      return Tag.DONE;
    }
    return tokens.is(claim.verb().verb(), Tag.ING) ? Tag.ING : Tag.BASE;
  }

  /** Not a noun: "the report and email address". */
  private boolean verbFollows(int at) {
    int next = at + 1;
    return next >= tokens.count
        || tokens.isCustomer(next)
        || tokens.is(
            next,
            Tag.bits(
                Tag.DETERMINER,
                Tag.IT,
                Tag.OUR,
                Tag.YOUR,
                Tag.THEIR,
                Tag.ABOUT,
                Tag.PREPOSITION,
                Tag.ADVERB,
                Tag.AND,
                Tag.STOP,
                Tag.COMMA,
                Tag.BREAK,
                Tag.NAME,
                Tag.NUMBER,
                Tag.IF));
  }

  int end(Claim claim) {
    for (int i = claim.deedEnd(); i < claim.to(); i++) {
      if (endsClause(i, claim)) {
        return i;
      }
    }
    return claim.to();
  }

  private boolean endsClause(int i, Claim claim) {
    boolean comma = tokens.is(i, Tag.COMMA);
    if (tokens.is(i, Tag.DASH) || (tokens.is(i, Tag.BUT) && !tokens.is(i, Role.NO_TURN))) {
      return true;
    }
    if (!comma && !tokens.is(i, Tag.AND)) {
      return false;
    }
    int next = comma && tokens.is(i + 1, Tag.AND) ? i + 2 : i + 1;
    while (tokens.is(next, Tag.ADVERB) && !tokens.is(next, Tag.BASE)) {
      next++;
    }
    return next < claim.to()
        && (tokens.is(
                next,
                Tag.bits(Tag.I, Tag.WE, Tag.YOU, Tag.SHE, Tag.THEY, Tag.REQUEST, Tag.WILL, Tag.BUT))
            || joinedDeed(claim, next) != null);
  }
}
