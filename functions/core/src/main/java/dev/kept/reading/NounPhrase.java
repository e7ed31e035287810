package dev.kept.reading;

import dev.kept.reading.Subject.Kind;

/** The nouns before a verb: where they begin, and whether they are people. */
final class NounPhrase {
  private static final int FARTHEST = 14;

  /** What no group of nouns goes beyond. */
  static final long LIMIT =
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

  NounPhrase(Tokens tokens, int begin) {
    this.tokens = tokens;
    this.begin = begin;
  }

  /** Where the group of nouns begins that ends before {@code end}; {@code end} if there is none. */
  int from(int end) {
    int from = end;
    while (from > begin && end - from < FARTHEST && inPhrase(from - 1)) {
      from--;
    }
    while (from < end - 1 && tokens.is(from, Tag.bits(Tag.AND, Tag.YES))) {
      from++;
    }
    return from;
  }

  private boolean inPhrase(int i) {
    if (tokens.is(i, Tag.WHO) && !tokens.is(i, Tag.DETERMINER)) {
      return false;
    }
    boolean noun = tokens.is(i + 1, Tag.bits(Tag.DETERMINER, Tag.OUR, Tag.YOUR, Tag.THEIR));
    if (noun && !tokens.is(i, Tag.bits(Tag.PREPOSITION, Tag.DETERMINER, Tag.IT, Tag.ABOUT))) {
      return false;
    }
    return !tokens.is(i, LIMIT)
        && !(tokens.is(i, Tag.FINITE) && tokens.is(i - 1, Tag.bits(Tag.SHE, Tag.IT)));
  }

  /** Its first noun tells who it is, unless a name does. */
  Kind kindOf(int from, int end) {
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
