package dev.kept.reading;

import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.MonthName;
import dev.kept.reading.DueTerm.Ordinal;
import dev.kept.reading.DueTerm.Unit;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads dates in words: "the 14th", "14 March", "March 14th, 2027", "the fifth of May". */
final class DueDateGrammar {

  /** What may touch the figures of a date. */
  static final String OPENERS = "(\",*-.";

  private final DueItems items;

  DueDateGrammar(DueItems items) {
    this.items = items;
  }

  /**
   * The date that begins at item {@code i}.
   *
   * @param cued a word like "by" or "on" stands before it, or another time word does
   */
  @Nullable DueParsed<DueDay> date(int i, boolean cued) {
    int at = items.skip(i, Mark.THE);
    if (items.term(at) instanceof MonthName(Month month, boolean shy)) {
      return monthFirst(at, month, shy && !cued);
    }
    int day = items.term(at) instanceof Ordinal(int value) ? value : items.number(at);
    if (day < 1 || day > 31 || items.isPartOfCode(at, OPENERS)) {
      return null;
    }
    boolean suffixed = items.term(at) instanceof Ordinal || isSuffix(at + 1);
    int next = isSuffix(at + 1) ? at + 2 : at + 1;
    int month = items.skip(next, Mark.OF);
    if (month == next && items.is(next, '-') && items.glued(next)) {
      month++;
    }
    month = items.skip(month, Mark.THE);
    if (items.term(month) instanceof MonthName(Month name, boolean shy)) {
      return dated(day, name, month + 1);
    }
    if (!suffixed || (items.term(at) instanceof Ordinal && at == i)) {
      return null;
    }
    boolean figures = !(items.term(at) instanceof Ordinal);
    return ofMonth(day, next, month, cued || (figures && at > i));
  }

  /** "the 14th", "the 14th of next month", "the 14th of the month". */
  private @Nullable DueParsed<DueDay> ofMonth(int day, int next, int after, boolean cued) {
    if (items.is(after, Mark.THIS) || items.is(after, Mark.NEXT) || after > next) {
      int unit = items.is(after, Mark.THIS) || items.is(after, Mark.NEXT) ? after + 1 : after;
      if (items.isUnit(unit, DueUnit.MONTH)) {
        int on = items.is(after, Mark.NEXT) ? 1 : items.is(after, Mark.THIS) ? 0 : -1;
        return new DueParsed<>(new DueDay.OfMonth(day, on), unit + 1);
      }
    }
    boolean counted =
        items.term(next) instanceof DueTerm.Other
            || items.term(next) instanceof DueTerm.Count
            || items.term(next) instanceof Unit
            || items.is(next, Mark.HALF)
            || items.is(next, Mark.TIME)
            || items.is(next, Mark.BUSINESS);
    return cued && !counted ? new DueParsed<>(new DueDay.OfMonth(day, -1), next) : null;
  }

  private @Nullable DueParsed<DueDay> monthFirst(int i, Month month, boolean shy) {
    int at = items.is(i + 1, '.') ? i + 2 : i + 1;
    at = items.skip(at, Mark.THE);
    int day = items.number(at);
    if (day < 1 || day > 31 || (items.is(at + 1, ':') && items.glued(at + 1))) {
      return null;
    }
    int next = isSuffix(at + 1) ? at + 2 : at + 1;
    boolean counted = items.term(next) instanceof DueTerm.Other || items.term(next) instanceof Unit;
    if (counted && (shy || items.glued(next))) {
      return null;
    }
    return dated(day, month, next);
  }

  /** A day of a month whose year is known already, or not at all. */
  @Nullable DueParsed<DueDay> dated(int day, Month month, int next, @Nullable Integer year) {
    boolean real =
        day <= month.maxLength() && (year == null || exists(year, month.getValue(), day));
    return real ? new DueParsed<>(new DueDay.OfYear(day, month, year), next) : null;
  }

  private @Nullable DueParsed<DueDay> dated(int day, Month month, int next) {
    if (day > month.maxLength()) {
      return null;
    }
    int at = items.is(next, ',') ? next + 1 : next;
    if (items.is(at, '-') && items.glued(at)) {
      at++;
    }
    int year = items.digits(at) == 4 ? items.number(at) : -1;
    if (year < 1900 || year > 2199) {
      return new DueParsed<>(new DueDay.OfYear(day, month, null), next);
    }
    return exists(year, month.getValue(), day)
        ? new DueParsed<>(new DueDay.OfYear(day, month, year), at + 1)
        : null;
  }

  static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private boolean isSuffix(int i) {
    return items.is(i, Mark.ORDINAL_SUFFIX) && items.glued(i);
  }
}
