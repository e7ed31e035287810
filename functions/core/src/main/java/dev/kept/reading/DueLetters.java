package dev.kept.reading;

/** What a character is to the reader of time words, and how it is written plainly. */
final class DueLetters {

  private DueLetters() {}

  /** In lower case, with curly quotes straight. */
  static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return isQuote(c) ? '\'' : Character.toLowerCase(c);
  }

  /** As a symbol: all dashes are one, all quotes, all ends of lines. */
  static char plain(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '`', '´' -> '\'';
      case '‐', '‑', '‒', '–', '—', '−' -> '-';
      case '\r', '\u2028', '\u2029' -> '\n';
      default -> c;
    };
  }

  private static boolean isQuote(char c) {
    return c == '’' || c == '‘' || c == 'ʼ';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(int c) {
    int lower = c | 32;
    return lower >= 'a' && lower <= 'z';
  }

  static boolean isLetter(int c) {
    return c < 128 ? isAsciiLetter(c) : Character.isLetter(c);
  }

  /** Letters, and the marks that sit on them. */
  static boolean isLetterOrMark(int c) {
    return c < 128
        ? isAsciiLetter(c)
        : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** White space and invisible characters, but for the end of a line. */
  static boolean isSpace(int c) {
    if (c < 128) {
      return c == ' ' || (c >= '\t' && c <= '\r' && c != '\n') || (c >= 0x1c && c <= 0x1f);
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || (c >= 128 && plain(c) == '\'') || c == '`';
  }
}
