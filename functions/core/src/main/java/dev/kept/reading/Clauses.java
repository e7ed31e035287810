package dev.kept.reading;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Finds where a clause ends, and what is joined on to it with the same subject. */
final class Clauses {
  private static final long AFTER_VERB =
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
          Tag.IF);

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
    boolean asks =
        at < claim.to()
            && !tokens.any(end, at, Tag.AND.bit)
            && language.requests().longest(tokens, at, claim.to()) != null;
    PhraseBook.Match<Deed> match = at == end || asks ? null : joinedDeed(claim, at);
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
    boolean form = tokens.is(at, formsOf(claim)) || tokens.is(at, Role.PLAIN_BE);
    if (at >= claim.to() || !form) {
      return null;
    }
    int does = HelperVerbs.past(tokens, at, claim.to(), EnumSet.noneOf(Manner.class));
    PhraseBook.Match<Deed> match = language.deeds().longest(tokens, does, claim.to());
    if (match == null || match.meaning().weight().compareTo(Deed.Weight.COURTESY) > 0) {
      return null;
    }
    boolean state = claim.deed().is(Deed.Weight.STATE) && !claim.verb().is(Manner.NEEDS);
    if (state && !(match.meaning().is(Deed.Weight.FIRM) && tokens.anyCustomer(at, match.end()))) {
      return null;
    }
    return match.end() > at + 1 || verbFollows(at) ? match : null;
  }

  private long formsOf(Claim claim) {
    if (claim.verb().is(Manner.PASSIVE)) {
      return Tag.DONE.bit;
    }
    if (!tokens.is(claim.verb().verb(), Tag.ING)) {
      return Tag.BASE.bit;
    }
    return claim.kind() == Marker.PROGRESSIVE ? Tag.ING.bit : Tag.bits(Tag.ING, Tag.BASE);
  }

  /** Not a noun: "the report and email address". */
  private boolean verbFollows(int at) {
    return follows(tokens, at + 1);
  }

  /** Whether the word at {@code next} can stand behind a verb. */
  static boolean follows(Tokens tokens, int next) {
    return next >= tokens.count
        || tokens.isCustomer(next)
        || tokens.is(next, Role.HERE)
        || tokens.is(next, AFTER_VERB);
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
