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
  private static final long CLAUSE_ENDS =
      Tag.bits(Tag.COMMA, Tag.DASH, Tag.WILL, Tag.I, Tag.WE, Tag.BUT, Tag.WHO, Tag.IF);

  private final Language language;
  private final Tokens tokens;
  private final MarkerReader markers;
  private final Clauses clauses;

  ClaimFinder(Language language, Tokens tokens) {
    this.language = language;
    this.tokens = tokens;
    this.markers = new MarkerReader(tokens);
    this.clauses = new Clauses(language, tokens);
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
    boolean said = deed.is(Deed.Weight.FIRM) || deed.is(Deed.Weight.COURTESY);
    if (marked.kind() == Marker.PRESENT && !said) {
      return null;
    }
    PhraseBook.Match<Deed> done = doneByOthers(verb.verb(), limit);
    if (done != null && !deed.is(Deed.Weight.FIRM) && !subject.is(Subject.Kind.CUSTOMER)) {
      deed = done.meaning();
      deedEnd = done.end();
    }
    int from = Math.min(subject.from(), at);
    return new Claim(sentence, from, limit, at, marked.kind(), subject, verb, deed, deedEnd);
  }

  /** "have the towels sent up": to have it done is to do it. */
  private PhraseBook.@Nullable Match<Deed> doneByOthers(int verb, int limit) {
    if (!tokens.is(verb, Role.OBTAINS)) {
      return null;
    }
    for (int i = verb + 2; i < Math.min(limit, verb + 10) && !tokens.is(i, CLAUSE_ENDS); i++) {
      PhraseBook.Match<Deed> match =
          tokens.is(i, Tag.DONE) ? language.deeds().longest(tokens, i, limit) : null;
      if (match != null && match.meaning().is(Deed.Weight.FIRM)) {
        return match;
      }
    }
    return null;
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
    int end = clauses.end(current);
    while (end < claim.to()) {
      Claim joined = clauses.joined(current, end);
      if (joined == null) {
        break;
      }
      claims.add(current.until(end));
      current = joined;
      end = clauses.end(current);
    }
    claims.add(current.until(end));
  }
}
