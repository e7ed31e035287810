package dev.kept.reading;

import org.jspecify.annotations.Nullable;

/** Sees what is planned, expected or set going without a "will": "is scheduled to be done". */
final class Plans {
  /** "a plan to" is a thing, "planned to" need not be. */
  private static final long NOT_BEFORE =
      Tag.bits(Tag.DETERMINER, Tag.OUR, Tag.YOUR, Tag.THEIR, Tag.UNKNOWN, Tag.YOU, Tag.TO);

  private static final long OTHERS =
      Tag.bits(
          Tag.NAME, Tag.DETERMINER, Tag.ABOUT, Tag.PERSON, Tag.SHE, Tag.THEY, Tag.SHORT, Tag.OUR);

  private final Tokens tokens;

  Plans(Tokens tokens) {
    this.tokens = tokens;
  }

  /** "I have asked Mike to call you." */
  @Nullable Marked arranged(int at, int limit) {
    if (!tokens.is(at - 1, Tag.bits(Tag.HAVE, Tag.ADVERB))) {
      return null;
    }
    for (int to = at + 1; to < Math.min(limit - 1, at + 8); to++) {
      if (tokens.is(to, Tag.TO) && tokens.is(to + 1, Tag.BASE)) {
        VerbGroup verb = VerbReader.afterWill(tokens, to + 1, limit);
        return verb == null ? null : marked(Marker.ARRANGED, at, verb.with(Manner.DELEGATED));
      }
    }
    return null;
  }

  /** "We expect power to be restored by six." */
  @Nullable Marked expecting(int at, int limit) {
    for (int to = at + 2; to < Math.min(limit - 2, at + 8); to++) {
      if (tokens.is(to, Tag.TO) && tokens.is(to + 1, Role.PLAIN_BE)) {
        return marked(Marker.EXPECTED, at, afterTo(to + 1, limit));
      }
    }
    return null;
  }

  /** "Told her we'd call": in a note, or by those who write. */
  boolean told(Sentence sentence, int at) {
    for (int i = sentence.from(); i < at; i++) {
      if (tokens.is(i, Role.TOLD)
          && (tokens.note() || ours(sentence, i) || colleague(sentence, i, at))) {
        return true;
      }
    }
    return false;
  }

  /** "Joe said he'd call you": what one of us promised, said to the one whom it is for. */
  private boolean colleague(Sentence sentence, int verb, int would) {
    long one = Tag.bits(Tag.NAME, Tag.PERSON, Tag.OFFICE, Tag.TEAM, Tag.SHE);
    return verb > sentence.from()
        && tokens.is(verb - 1, one)
        && !tokens.isCustomer(verb - 1)
        && would <= verb + 4
        && tokens.isCustomer(would + 2)
        && !takenBack(would, sentence.to());
  }

  /** "... but he has not". */
  private boolean takenBack(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, Tag.NOT) || (tokens.is(i, Tag.BUT) && !tokens.is(i, Role.PURPOSE))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "I told the supplier": what we told the customer is past, and most of it comes back as sorry.
   */
  private boolean ours(Sentence sentence, int verb) {
    boolean others = tokens.is(verb + 1, OTHERS) && !tokens.is(verb + 1, Tag.WHO);
    if (!others || tokens.isCustomer(verb + 1)) {
      return false;
    }
    int before = tokens.is(verb - 1, Tag.bits(Tag.HAVE, Tag.ADVERB)) ? verb - 2 : verb - 1;
    return verb == sentence.from() || tokens.is(before, Tag.bits(Tag.I, Tag.WE));
  }

  /** "is expected to be done", "our plan is to call you". */
  @Nullable Marked expected(int be, int limit) {
    int at = be + 1;
    if (at < limit && tokens.is(at, Role.SLATED)) {
      at++;
    } else if (!tokens.is(be - 1, Role.GOAL)) {
      return null;
    }
    return tokens.is(at, Tag.TO) ? marked(Marker.EXPECTED, be, afterTo(at + 1, limit)) : null;
  }

  /** "plan to", "are hoping to": what follows is meant to be done; null if it is not. */
  @Nullable Marker planned(int at) {
    boolean verb = tokens.is(at + 1, Tag.TO) && tokens.is(at, Tag.bits(Tag.BASE, Tag.ING));
    if (!verb || tokens.is(at - 1, NOT_BEFORE)) {
      return null;
    }
    if (tokens.is(at, Role.HOPES)) {
      return Marker.HOPE;
    }
    return tokens.is(at, Role.PLANS) ? Marker.PLAN : null;
  }

  private @Nullable VerbGroup afterTo(int at, int limit) {
    return at < limit ? VerbReader.afterWill(tokens, at, limit) : null;
  }

  private static @Nullable Marked marked(Marker kind, int end, @Nullable VerbGroup verb) {
    return verb == null ? null : new Marked(kind, end, verb);
  }
}
