package dev.kept.reading;

/**
 * Whether a message is in the language that is to read it. A guess: enough of its words must be the
 * language's small words, which no text does without.
 */
final class LanguageGuess {
  private static final int ENOUGH_WORDS = 4;
  private static final long NO_WORDS =
      Tag.bits(
          Tag.NUMBER,
          Tag.LINK,
          Tag.HANDLE,
          Tag.COMMA,
          Tag.COLON,
          Tag.DASH,
          Tag.STOP,
          Tag.QUESTION,
          Tag.BREAK,
          Tag.BRACKET,
          Tag.QUOTE,
          Tag.SYMBOL);

  private LanguageGuess() {}

  /** True where the message can be read; a few words or numbers always can. */
  static boolean reads(Tokens tokens) {
    int words = 0;
    int known = 0;
    int strange = 0;
    for (int i = 0; i < tokens.count; i++) {
      if (!tokens.is(i, NO_WORDS)) {
        words++;
        boolean stranger = tokens.is(i, Tag.bits(Tag.UNKNOWN, Tag.NAME));
        known += stranger ? 0 : 1;
        strange += foreign(tokens, i) ? 1 : 0;
      }
    }
    if (strange * 2 > words) {
      return false;
    }
    return words < ENOUGH_WORDS || known * 4 >= words;
  }

  /** Written in another alphabet. */
  private static boolean foreign(Tokens tokens, int i) {
    char first = tokens.text.charAt(tokens.starts[i]);
    return first > 0x24f;
  }
}
