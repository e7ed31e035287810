package dev.kept.reading;

import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Reads dates in figures: "2026-03-18", "12/5", "12/5/2026", "26.6.", "26.06.2026". */
final class DueDateFigures {

  private final DueItems items;
  private final DueStyle style;

  DueDateFigures(DueItems items, DueStyle style) {
    this.items = items;
    this.style = style;
  }

  /**
   * The date that begins at item {@code i}.
   *
   * @param cued a word like "by" or "on" stands before it, or another time word does
   */
  @Nullable DueParsed<DueDay> date(int i, boolean cued) {
    if (!(items.term(i) instanceof Figures) || items.isPartOfCode(i, DueDateGrammar.OPENERS)) {
      return null;
    }
    char mark = separator(i + 1);
    int second = items.number(i + 2);
    if (mark == ' ' || second < 0) {
      return null;
    }
    boolean third = separator(i + 3) == mark && items.term(i + 4) instanceof Figures;
    if (items.digits(i) == 4) {
      return third ? date(items.number(i), second, items.number(i + 4), i + 5) : null;
    }
    int year = third ? year(i + 4) : -1;
    if (third && year < 0) {
      return null;
    }
    if (!third && (mark == '-' || !(cued || hourFollows(i + 3)) || (mark == '.' && !dotted(i)))) {
      return null;
    }
    return dayAndMonth(i, mark, second, year);
  }

  /** "7/14 at 9am", "7/14 9:00" need no cue before it. */
  private boolean hourFollows(int i) {
    int at = items.skip(i, ',');
    boolean cue = items.is(at, Mark.AT) || items.is(at, Mark.BETWEEN) || items.is(at, Mark.FROM);
    boolean clock = items.is(at + 1, ':') && items.glued(at + 1);
    return cue
        ? items.term(at + 1) instanceof Figures
        : items.term(at) instanceof Figures && (clock || items.isMeridiem(at + 1));
  }

  private @Nullable DueParsed<DueDay> dayAndMonth(int i, char mark, int second, int year) {
    int first = items.number(i);
    boolean monthFirst = style.monthFirst() && mark != '.';
    if ((monthFirst ? first : second) > 12) {
      monthFirst = !monthFirst;
    }
    int day = monthFirst ? second : first;
    int month = monthFirst ? first : second;
    int next = year >= 0 ? i + 5 : i + 3;
    if (mark == '.' && year < 0 && items.is(next, '.') && items.glued(next)) {
      next++;
    }
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength() || isCode(next)) {
      return null;
    }
    return year >= 0
        ? date(year, month, day, next)
        : new DueParsed<>(new DueDay.OfYear(day, Month.of(month), null), next);
  }

  /** A dotted date without a year: where dots are dates, or it can be no time of day. */
  private boolean dotted(int i) {
    boolean trailing = items.is(i + 3, '.') && items.glued(i + 3);
    boolean clock = items.number(i) <= 24 && items.digits(i + 2) == 2;
    return style.dotsAreDates() || (trailing && !clock);
  }

  private int year(int i) {
    int value = items.number(i);
    return switch (items.digits(i)) {
      case 4 -> value >= 1900 && value < 2200 ? value : -1;
      case 2 -> 2000 + value;
      default -> -1;
    };
  }

  private static @Nullable DueParsed<DueDay> date(int year, int month, int day, int next) {
    return DueDateGrammar.exists(year, month, day)
        ? new DueParsed<>(new DueDay.OfYear(day, Month.of(month), year), next)
        : null;
  }

  private char separator(int i) {
    boolean inside = items.glued(i) && items.glued(i + 1);
    return inside && items.is(i, '/')
        ? '/'
        : inside && items.is(i, '-') ? '-' : inside && items.is(i, '.') ? '.' : ' ';
  }

  private boolean isCode(int i) {
    return items.glued(i)
        && (items.is(i, '/') || items.is(i, '%') || items.term(i) instanceof DueTerm.Other);
  }
}
