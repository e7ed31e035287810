package dev.kept.reading;

import java.util.Arrays;

/**
 * A text cut into words, runs of digits and single symbols, once from left to right: where each
 * stands, and which word of the language it is. Nothing is copied out of the text.
 */
final class DueTokens {

  private final String text;
  private final DueWords words;

  /** Offsets of the first characters. */
  int[] starts;

  /** Offsets after the last characters. */
  int[] ends;

  /** Numbers of the words, or {@link DueWords#UNKNOWN}. */
  int[] numbers;

  int count;

  DueTokens(String text, DueWords words) {
    this.text = text;
    this.words = words;
    int guess = text.length() / 4 + 8;
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.numbers = new int[guess];
    cut();
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int c = text.charAt(at);
      c = c < 128 ? c : text.codePointAt(at);
      if (DueLetters.isLetter(c)) {
        at = word(at);
      } else if (DueLetters.isDigit(c)) {
        int end = at + 1;
        while (end < text.length() && DueLetters.isDigit(text.charAt(end))) {
          end++;
        }
        at = add(at, end);
      } else if (DueLetters.isSpace(c) && c != '\n') {
        at += Character.charCount(c);
      } else {
        at = add(at, at + Character.charCount(c));
      }
    }
  }

  private int word(int start) {
    int end = abbreviation(start);
    if (end > start) {
      return add(start, end);
    }
    end = start;
    int hash = 0;
    while (end < text.length() && isInWord(end)) {
      char c = text.charAt(end);
      hash = DueWords.hash(hash, c);
      end += Character.isHighSurrogate(c) ? 2 : 1;
    }
    int number = words.word(text, start, end, hash);
    int hedge = number == DueWords.UNKNOWN ? words.hedge(text, start, end) : -1;
    if (hedge > 0) {
      add(start, hedge);
      return add(hedge, end);
    }
    return add(start, end, number);
  }

  /** The end of an abbreviation with dots, "p.m." or "p.m"; the start if there is none. */
  private int abbreviation(int start) {
    int at = start;
    while (isInitial(at)) {
      at += 2;
    }
    boolean lastHasNoDot = at > start && at < text.length() && isLoneLetter(at);
    return lastHasNoDot ? at + 1 : at - start > 2 ? at : start;
  }

  /** A single letter with a dot: the "p." of "p.m.". */
  private boolean isInitial(int i) {
    return i + 1 < text.length() && text.charAt(i + 1) == '.' && isLoneLetter(i);
  }

  private boolean isLoneLetter(int i) {
    return DueLetters.isAsciiLetter(text.charAt(i))
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))
        && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
  }

  /** Letters and marks; an apostrophe between two letters. */
  private boolean isInWord(int i) {
    char c = text.charAt(i);
    if (c < 128 && DueLetters.isAsciiLetter(c)) {
      return true;
    }
    if (DueLetters.isApostrophe(c)) {
      return i > 0
          && i + 1 < text.length()
          && DueLetters.isLetter(text.charAt(i - 1))
          && DueLetters.isLetter(text.charAt(i + 1));
    }
    return c >= 128 && DueLetters.isLetterOrMark(text.codePointAt(i));
  }

  private int add(int start, int end) {
    return add(start, end, words.word(text, start, end));
  }

  private int add(int start, int end, int number) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    numbers[count] = number;
    count++;
    return end;
  }
}
