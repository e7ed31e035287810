package dev.kept.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words, runs of digits and single symbols, once from left to right. Dots of
 * abbreviations go ("p.m." is "pm"), curly quotes become straight, all dashes are '-'.
 */
final class DueTokens {

  /** A piece of the text: a word in lower case, digits, or one symbol. */
  record Token(int start, int end, String text, Kind kind) {
    boolean is(char symbol) {
      return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
  }

  /** What a token is made of. */
  enum Kind {
    WORD,
    DIGITS,
    SYMBOL
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private DueTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    DueTokens lexer = new DueTokens(text);
    while (lexer.at < text.length()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  private void step() {
    int start = at;
    int c = text.codePointAt(at);
    if (isDigit(c)) {
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      add(start, text.substring(start, at), Kind.DIGITS);
    } else if (Character.isLetter(c)) {
      word(start);
    } else if (c == '\n' || !isSpace(c)) {
      at += Character.charCount(c);
      add(start, String.valueOf(plain((char) c)), Kind.SYMBOL);
    } else {
      at += Character.charCount(c);
    }
  }

  private void word(int start) {
    StringBuilder abbreviation = new StringBuilder();
    while (isInitial(at)) {
      abbreviation.append(text.charAt(at));
      at += 2;
    }
    boolean lastHasNoDot = at < text.length() && isLoneLetter(at) && !abbreviation.isEmpty();
    if (abbreviation.length() > 1 || lastHasNoDot) {
      if (lastHasNoDot) {
        abbreviation.append(text.charAt(at++));
      }
      add(start, lower(abbreviation.toString()), Kind.WORD);
      return;
    }
    at = start;
    while (at < text.length() && isInWord(at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    add(start, lower(text.substring(start, at)), Kind.WORD);
  }

  /** A single letter with a dot: the "p." of "p.m.". */
  private boolean isInitial(int i) {
    return i + 1 < text.length() && isLoneLetter(i) && text.charAt(i + 1) == '.';
  }

  private boolean isLoneLetter(int i) {
    return isAsciiLetter(text.charAt(i))
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))
        && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
  }

  /** Letters and marks; an apostrophe between two letters. */
  private boolean isInWord(int i) {
    int c = text.codePointAt(i);
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || (plain((char) c) == '\''
            && i > 0
            && i + 1 < text.length()
            && Character.isLetter(text.charAt(i - 1))
            && Character.isLetter(text.charAt(i + 1)));
  }

  private void add(int start, String word, Kind kind) {
    tokens.add(new Token(start, at, word, kind));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').replace('ʼ', '\'');
  }

  private static char plain(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '`', '´' -> '\'';
      case '‐', '‑', '‒', '–', '—', '−' -> '-';
      case '\r', '\u2028', '\u2029' -> '\n';
      default -> c;
    };
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
