package dev.kept.reading;

import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the words of a text mean: of set phrases that begin at one word the longest counts.
 * Dots of abbreviations go ("p.m." is "pm"), curly quotes become straight, all dashes '-'.
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
  private final DueTokens tokens;

  private DueLexer(String text, DueWords words) {
    this.text = text;
    this.words = words;
    this.tokens = new DueTokens(text, words);
  }

  static DueItems items(String text, DueWords words) {
    return new DueLexer(text, words).matched();
  }

  /** Puts set phrases together; there are never more of them than words, so they fit in place. */
  private DueItems matched() {
    DueTerm[] terms = new DueTerm[tokens.count];
    int size = 0;
    for (int i = 0; i < tokens.count; size++) {
      int first = i;
      @Nullable DueTerm meaning = null;
      int node = DueWords.ROOT;
      int next = i + 1;
      for (int at = i, length = 0; at < tokens.count && length < LONGEST_PHRASE; length++) {
        node = tokens.numbers[at] < 0 ? DueWords.NOWHERE : words.then(node, tokens.numbers[at]);
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
      tokens.starts[size] = tokens.starts[first];
      tokens.ends[size] = tokens.ends[next - 1];
      i = next;
    }
    return new DueItems(tokens.starts, tokens.ends, terms, size);
  }

  /** A hyphen inside a compound: "end-of-day" is said like "end of day". */
  private boolean hyphenAt(int i) {
    return i > 0
        && i + 1 < tokens.count
        && tokens.ends[i] == tokens.starts[i] + 1
        && tokens.starts[i] == tokens.ends[i - 1]
        && tokens.ends[i] == tokens.starts[i + 1]
        && DueLetters.plain(text.charAt(tokens.starts[i])) == '-';
  }

  private DueTerm literal(int i) {
    char c = text.charAt(tokens.starts[i]);
    if (DueLetters.isDigit(c)) {
      int digits = tokens.ends[i] - tokens.starts[i];
      int value = digits <= 8 ? Integer.parseInt(text, tokens.starts[i], tokens.ends[i], 10) : -1;
      return new Figures(value, digits);
    }
    if (DueLetters.isLetter(c < 128 ? c : text.codePointAt(tokens.starts[i]))) {
      return DueTerm.OTHER;
    }
    char plain = DueLetters.plain(c);
    return plain < SYMBOLS.length ? SYMBOLS[plain] : new Symbol(plain);
  }
}
