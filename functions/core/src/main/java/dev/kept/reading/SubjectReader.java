package dev.kept.reading;

import dev.kept.reading.Subject.Kind;

/** Finds who acts: the words before the verb, back to where the clause begins. */
final class SubjectReader {
  private static final int FARTHEST = 14;
  private static final long SKIPPED = Tag.bits(Tag.ADVERB, Tag.HEDGE, Tag.HABIT, Tag.DETERMINER);
  private static final long PRONOUN = Tag.bits(Tag.I, Tag.WE, Tag.YOU, Tag.SHE, Tag.THEY, Tag.IT);
  private static final long LIMIT =
      Tag.bits(
          Tag.STOP,
          Tag.QUESTION,
          Tag.BREAK,
          Tag.COMMA,
          Tag.COLON,
          Tag.DASH,
          Tag.BUT,
          Tag.IF,
          Tag.WILL,
          Tag.WOULD,
          Tag.CAN,
          Tag.MAY,
          Tag.SHOULD,
          Tag.HAVE,
          Tag.DO,
          Tag.BE,
          Tag.LINK,
          Tag.REQUEST,
          Tag.ASKS,
          Tag.QUOTE,
          Tag.I,
          Tag.WE,
          Tag.SHE,
          Tag.SYMBOL,
          Tag.BRACKET);

  private final Tokens tokens;
  private final int begin;

  private SubjectReader(Tokens tokens, int begin) {
    this.tokens = tokens;
    this.begin = begin;
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
    if (last < begin || (tokens.is(last, LIMIT) && !tokens.is(last, PRONOUN))) {
      return leftOut(verb);
    }
    if (tokens.is(last, Tag.AND)) {
      return fromEarlier(last, verb);
    }
    if (tokens.is(last, Tag.WHO) && last > begin && !tokens.is(last - 1, LIMIT)) {
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
    if (apposition && kindOf(begin, first) == Kind.PEOPLE) {
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

  /**
   * A group of nouns that ends before {@code end}: its first noun tells who, unless a name does.
   */
  private Subject phrase(int end) {
    int from = end;
    while (from > begin && end - from < FARTHEST && inPhrase(from - 1)) {
      from--;
    }
    while (from < end - 1 && tokens.is(from, Tag.bits(Tag.AND, Tag.YES))) {
      from++;
    }
    return from == end ? leftOut(end) : new Subject(kindOf(from, end), from, end);
  }

  private boolean inPhrase(int i) {
    if (tokens.is(i, Tag.WHO) && !tokens.is(i, Tag.DETERMINER)) {
      return false;
    }
    boolean noun = tokens.is(i + 1, Tag.bits(Tag.DETERMINER, Tag.OUR, Tag.YOUR, Tag.THEIR));
    if (noun && tokens.is(i, Tag.bits(Tag.AND, Tag.PAST, Tag.WHO, Tag.ADVERB))) {
      return false;
    }
    return !tokens.is(i, LIMIT)
        && !(tokens.is(i, Tag.FINITE) && tokens.is(i - 1, Tag.bits(Tag.SHE, Tag.IT)));
  }

  private Kind kindOf(int from, int end) {
    int headEnd = from + 1;
    while (headEnd < end && !tokens.is(headEnd, Tag.PREPOSITION)) {
      headEnd++;
    }
    Kind kind = Kind.THING;
    for (int i = from; i < headEnd; i++) {
      boolean people = tokens.is(i, Tag.bits(Tag.PERSON, Tag.TEAM, Tag.OFFICE, Tag.ABOUT));
      boolean last = i == headEnd - 1;
      if ((people && (last || tokens.is(i, Tag.PERSON))) || (tokens.is(i, Tag.NAME) && last)) {
        kind = Kind.PEOPLE;
      }
    }
    return kind;
  }
}
