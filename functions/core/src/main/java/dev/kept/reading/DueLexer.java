package dev.kept.reading;

import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Symbol;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words, runs of digits and single symbols, once from left to right, and finds
 * what they mean: of set phrases that begin at one word the longest counts. Nothing is cut out of
 * the text. Dots of abbreviations go ("p.m." is "pm"), curly quotes become straight, all dashes
 * '-'.
 */
final class DueLexer {

  /** The longest phrases of any language here; keeps reading linear. */
  private static final int LONGEST_PHRASE = 8;

  private static final DueTerm[] SYMBOLS = new DueTerm[128];

  static {
    for (char c = 0; c < SYMBOLS.length; c++) {
      SYMBOLS[c] = new Symbol(c);
    }
  }

  private final String text;
  private final DueWords words;
  private int[] starts;
  private int[] ends;
  private int[] numbers;
  private int count;

  private DueLexer(String text, DueWords words) {
    this.text = text;
    this.words = words;
    int guess = text.length() / 4 + 8;
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.numbers = new int[guess];
  }

  static DueItems items(String text, DueWords words) {
    DueLexer lexer = new DueLexer(text, words);
    lexer.cut();
    return lexer.matched();
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
    while (end < text.length() && isInWord(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    int number = words.word(text, start, end);
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

  /** Puts set phrases together; there are never more of them than words, so they fit in place. */
  private DueItems matched() {
    DueTerm[] terms = new DueTerm[count];
    int size = 0;
    for (int i = 0; i < count; size++) {
      int first = i;
      @Nullable DueTerm meaning = null;
      int node = DueWords.ROOT;
      int next = i + 1;
      for (int at = i, length = 0; at < count && length < LONGEST_PHRASE; length++) {
        node = numbers[at] < 0 ? DueWords.NOWHERE : words.then(node, numbers[at]);
        if (node == DueWords.NOWHERE) {
          break;
        }
        at++;
        if (words.term(node) != null) {
          meaning = words.term(node);
          next = at;
        }
        at = hyphenAt(at) ? at + 1 : at;
      }
      terms[size] = meaning == null ? literal(first) : meaning;
      starts[size] = starts[first];
      ends[size] = ends[next - 1];
      i = next;
    }
    return new DueItems(starts, ends, terms, size);
  }

  /** A hyphen inside a compound: "end-of-day" is said like "end of day". */
  private boolean hyphenAt(int i) {
    return i > 0
        && i + 1 < count
        && ends[i] == starts[i] + 1
        && starts[i] == ends[i - 1]
        && ends[i] == starts[i + 1]
        && DueLetters.plain(text.charAt(starts[i])) == '-';
  }

  private DueTerm literal(int i) {
    char c = text.charAt(starts[i]);
    if (DueLetters.isDigit(c)) {
      int digits = ends[i] - starts[i];
      int value = digits <= 8 ? Integer.parseInt(text, starts[i], ends[i], 10) : -1;
      return new Figures(value, digits);
    }
    if (DueLetters.isLetter(c < 128 ? c : text.codePointAt(starts[i]))) {
      return DueTerm.OTHER;
    }
    char plain = DueLetters.plain(c);
    return plain < SYMBOLS.length ? SYMBOLS[plain] : new Symbol(plain);
  }
}
