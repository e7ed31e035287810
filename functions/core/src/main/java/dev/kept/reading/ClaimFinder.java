package dev.kept.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every clause that speaks of something to be done: by its verb ("will", "going to", "are
 * sending"), and after it what is joined on with the same subject ("and send you the form").
 */
final class ClaimFinder {
  private static final int LONGEST_CLAUSE = 60;

  private final Language language;
  private final Tokens tokens;
  private final MarkerReader markers;

  ClaimFinder(Language language, Tokens tokens) {
    this.language = language;
    this.tokens = tokens;
    this.markers = new MarkerReader(tokens);
  }

  List<Claim> in(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    int at = sentence.from();
    while (at < sentence.to()) {
      Claim claim = claimAt(sentence, at);
      boolean inside = !claims.isEmpty() && at < claims.getLast().to();
      if (claim == null || (claim.kind() == Marker.PRESENT && inside)) {
        at++;
      } else {
        addAll(claims, claim);
        at = Math.max(at + 1, claim.verb().verb());
      }
    }
    return claims;
  }

  private @Nullable Claim claimAt(Sentence sentence, int at) {
    Marked marked = markers.at(sentence, at);
    if (marked == null) {
      return null;
    }
    VerbGroup verb = marked.verb();
    int limit = Math.min(sentence.to(), verb.verb() + LONGEST_CLAUSE);
    PhraseBook.Match<Deed> match = language.deeds().longest(tokens, verb.verb(), limit);
    Deed deed = match == null ? Deed.SLIGHT_RESOLVE : match.meaning();
    int deedEnd = match == null ? verb.verb() + 1 : match.end();
    Subject subject = SubjectReader.before(tokens, sentence.from(), marked.subjectEnd());
    if (marked.kind() == Marker.PRESENT && !deed.is(Deed.Weight.FIRM)) {
      return null;
    }
    int from = Math.min(subject.from(), at);
    return new Claim(sentence, from, limit, at, marked.kind(), subject, verb, deed, deedEnd);
  }

  private void addAll(List<Claim> claims, Claim claim) {
    if (!claims.isEmpty()) {
      Claim last = claims.removeLast();
      if (claim.subject().to() > claim.subject().from()
          && claim.subject().from() <= last.marker()) {
        // What was taken for a verb is who acts: "Turning it off will help."
        addAll(claims, claim);
        return;
      }
      claims.add(last.until(Math.max(last.deedEnd(), Math.min(last.to(), claim.from()))));
    }
    Claim current = claim;
    int end = clauseEnd(current);
    while (end < claim.to()) {
      Claim joined = joined(current, end);
      if (joined == null) {
        break;
      }
      claims.add(current.until(end));
      current = joined;
      end = clauseEnd(current);
    }
    claims.add(current.until(end));
  }

  /** "... and send you the form": the same subject goes on to do something else. */
  private @Nullable Claim joined(Claim claim, int end) {
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
    boolean form = tokens.is(at, formOf(claim)) || tokens.isWord(at, "be");
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

  private int clauseEnd(Claim claim) {
    for (int i = claim.deedEnd(); i < claim.to(); i++) {
      if (endsClause(i, claim)) {
        return i;
      }
    }
    return claim.to();
  }

  private boolean endsClause(int i, Claim claim) {
    boolean comma = tokens.is(i, Tag.COMMA);
    if (tokens.is(i, Tag.DASH) || (tokens.is(i, Tag.BUT) && !tokens.isWord(i, "yet"))) {
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
