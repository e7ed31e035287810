package dev.kept.reading;

import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Symbol;

/**
 * A text as the meanings of its words, in order, with where they stand. Before the first and after
 * the last there is the end of a line.
 */
final class DueItems {

  private static final DueTerm EDGE = new Symbol('\n');

  private final int[] starts;
  private final int[] ends;
  private final DueTerm[] terms;
  private final int size;
  private long looks;

  /** Takes over the arrays, of which the first {@code size} places count. */
  DueItems(int[] starts, int[] ends, DueTerm[] terms, int size) {
    this.starts = starts;
    this.ends = ends;
    this.terms = terms;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** How often a word was looked at: the work that the grammar did. */
  long looks() {
    return looks;
  }

  DueTerm term(int i) {
    looks++;
    return i >= 0 && i < size ? terms[i] : EDGE;
  }

  int start(int i) {
    return i >= 0 && i < size ? starts[i] : -1;
  }

  int end(int i) {
    return i >= 0 && i < size ? ends[i] : -1;
  }

  boolean is(int i, Mark mark) {
    return term(i) == mark;
  }

  boolean is(int i, char symbol) {
    return term(i) instanceof Symbol(char value) && value == symbol;
  }

  boolean isUnit(int i, DueUnit unit) {
    return term(i) instanceof DueTerm.Unit(DueUnit here, int times, _)
        && here == unit
        && times == 1;
  }

  boolean isMeridiem(int i) {
    return is(i, Mark.AM) || is(i, Mark.PM);
  }

  /** No space between this and the one before it. */
  boolean glued(int i) {
    return i > 0 && i < size && ends[i - 1] == starts[i];
  }

  /** {@code i}, or the next where this is {@code mark}. */
  int skip(int i, Mark mark) {
    return is(i, mark) ? i + 1 : i;
  }

  /** {@code i}, or the next where this is {@code symbol}. */
  int skip(int i, char symbol) {
    return is(i, symbol) ? i + 1 : i;
  }

  /** The number at {@code i}, -1 where there is none. */
  int number(int i) {
    return term(i) instanceof Figures(int value, int digits) && digits <= 4 ? value : -1;
  }

  int digits(int i) {
    return term(i) instanceof Figures(int value, int digits) ? digits : 0;
  }

  /**
   * Whether the figures at {@code i} belong to a code, a price or a fraction ("v2", "$5", "#12",
   * "1/2"), for they touch something that does not open a time.
   *
   * @param openers what may touch them
   */
  boolean isPartOfCode(int i, String openers) {
    return glued(i) && !(term(i - 1) instanceof Symbol(char value) && openers.indexOf(value) >= 0);
  }

  /** The end of a sentence or a line; the dot of "3.30" is none. */
  boolean isSentenceEnd(int i) {
    if (!(term(i) instanceof Symbol(char value))) {
      return false;
    }
    return switch (value) {
      case '\n' -> true;
      case '.', '!', '?' -> !glued(i + 1) || is(i + 1, value);
      default -> false;
    };
  }

  boolean isClauseEnd(int i) {
    return isSentenceEnd(i)
        || (term(i) instanceof Symbol(char value) && ",;:()".indexOf(value) >= 0);
  }
}
