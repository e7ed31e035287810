package dev.kept.reading;

import dev.kept.reading.Subject.Kind;

/** Finds who acts: the words before the verb, back to where the clause begins. */
final class SubjectReader {
  private static final long SKIPPED = Tag.bits(Tag.ADVERB, Tag.HEDGE, Tag.HABIT, Tag.DETERMINER);
  private static final long PRONOUN = Tag.bits(Tag.I, Tag.WE, Tag.YOU, Tag.SHE, Tag.THEY, Tag.IT);

  private final Tokens tokens;
  private final int begin;
  private final NounPhrase nouns;

  private SubjectReader(Tokens tokens, int begin) {
    this.tokens = tokens;
    this.begin = begin;
    this.nouns = new NounPhrase(tokens, begin);
  }

  /** The subject of the verb at {@code verb}, in the sentence that begins at {@code begin}. */
  static Subject before(Tokens tokens, int begin, int verb) {
    return new SubjectReader(tokens, begin).read(verb);
  }

  private Subject read(int verb) {
    int last = verb - 1;
    while (last >= begin && tokens.is(last, SKIPPED) && !tokens.is(last, PRONOUN)) {
      last--;
    }
    if (tokens.is(last, Tag.COMMA) && last > begin) {
      return aroundApposition(last, verb);
    }
    if (last < begin || (tokens.is(last, NounPhrase.LIMIT) && !tokens.is(last, PRONOUN))) {
      return leftOut(verb);
    }
    if (tokens.is(last, Tag.AND)) {
      return fromEarlier(last, verb);
    }
    if (tokens.is(last, Tag.WHO) && last > begin && !tokens.is(last - 1, NounPhrase.LIMIT)) {
      Subject whom = phrase(last);
      return new Subject(whom.kind(), whom.from(), verb);
    }
    if (tokens.is(last, PRONOUN)) {
      return pronoun(last);
    }
    return phrase(last + 1);
  }

  private Subject leftOut(int verb) {
    return new Subject(Kind.SPEAKER, verb, verb);
  }

  /** "Ann Lee, our fitter, will come": two commas, and the one before them acts. */
  private Subject aroundApposition(int comma, int verb) {
    int first = comma - 1;
    while (first > begin && !tokens.is(first, Tag.COMMA)) {
      first--;
    }
    boolean apposition = tokens.is(first, Tag.COMMA) && first - begin <= 4;
    if (apposition && nouns.kindOf(begin, first) == Kind.PEOPLE) {
      return new Subject(Kind.PEOPLE, begin, verb);
    }
    return leftOut(verb);
  }

  private Subject pronoun(int at) {
    Kind kind;
    if (tokens.is(at, Tag.bits(Tag.I, Tag.WE))) {
      kind = Kind.SPEAKER;
    } else if (tokens.is(at, Tag.YOU)) {
      kind = Kind.CUSTOMER;
    } else {
      kind = tokens.is(at, Tag.bits(Tag.SHE, Tag.THEY)) ? Kind.PEOPLE : Kind.THING;
    }
    int from = at;
    if (at - 1 >= begin && tokens.is(at, Tag.IT) && tokens.is(at - 1, Tag.DETERMINER)) {
      from--;
    }
    return new Subject(kind, from, at + 1);
  }

  /** "We've had your note and will call": the subject is the one before. */
  private Subject fromEarlier(int and, int verb) {
    for (int i = and - 1; i >= begin && i > and - 30; i--) {
      if (tokens.is(i, Tag.bits(Tag.I, Tag.WE))) {
        return leftOut(verb);
      }
      if (tokens.is(i, Tag.bits(Tag.SHE)) || (tokens.is(i, Tag.PERSON) && i < begin + 5)) {
        return new Subject(Kind.PEOPLE, verb, verb);
      }
    }
    if (tokens.is(begin, Tag.IT)) {
      return new Subject(Kind.THING, verb, verb);
    }
    if (tokens.is(begin, Tag.bits(Tag.NAME, Tag.PERSON, Tag.TEAM, Tag.THEY))) {
      return new Subject(Kind.PEOPLE, verb, verb);
    }
    return leftOut(verb);
  }

  private Subject phrase(int end) {
    int from = nouns.from(end);
    return from == end ? leftOut(end) : new Subject(nouns.kindOf(from, end), from, end);
  }
}
