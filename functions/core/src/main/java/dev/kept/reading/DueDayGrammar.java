package dev.kept.reading;

import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.MonthName;
import dev.kept.reading.DueTerm.Ordinal;
import dev.kept.reading.DueTerm.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Reads days: names of days, weekdays, dates in words and in figures. */
final class DueDayGrammar {

  private final DueItems items;
  private final DueStyle style;

  DueDayGrammar(DueItems items, DueStyle style) {
    this.items = items;
    this.style = style;
  }

  /**
   * The day that begins at item {@code i}.
   *
   * @param cued a word like "by" or "on" stands before it, or another time word does
   */
  @Nullable DueParsed<DueDay> day(int i, boolean cued) {
    DueParsed<DueDay> day = DueParsed.or(named(i), weekday(i, cued));
    if (day == null) {
      day = DueParsed.or(inWords(i, cued), inFigures(i, cued));
    }
    return day;
  }

  private @Nullable DueParsed<DueDay> named(int i) {
    if (items.term(i) instanceof DueTerm.Day(int offset)) {
      return inWeeks(new DueDay.FromToday(offset), i + 1);
    }
    if (items.term(i) instanceof DueTerm.Feast(DueFeast feast)) {
      return new DueParsed<>(new DueDay.OfFeast(feast), i + 1);
    }
    if (!items.is(i, Mark.NEXT)) {
      return null;
    }
    if (items.is(i + 1, Mark.BUSINESS) && isUnit(i + 2, DueUnit.DAY)) {
      return new DueParsed<>(new DueDay.NextBusinessDay(), i + 3);
    }
    return isUnit(i + 1, DueUnit.DAY) && !items.is(i + 2, Mark.OR)
        ? new DueParsed<>(new DueDay.FromToday(1), i + 2)
        : null;
  }

  /** "tomorrow week". */
  private DueParsed<DueDay> inWeeks(DueDay day, int next) {
    return isUnit(next, DueUnit.WEEK)
        ? new DueParsed<>(new DueDay.After(day, 7), next + 1)
        : new DueParsed<>(day, next);
  }

  private @Nullable DueParsed<DueDay> weekday(int i, boolean cued) {
    int at = i;
    Which which = Which.BARE;
    if (items.is(i, Mark.THIS) || items.is(i, Mark.NEXT)) {
      which = items.is(i, Mark.THIS) ? Which.THIS : Which.NEXT;
      at++;
    }
    if (!(items.term(at) instanceof DueTerm.Weekday(java.time.DayOfWeek day, boolean shy))) {
      return null;
    }
    int next = at + 1;
    if (items.is(next, '.') && items.glued(next) && items.term(next + 1) instanceof Figures) {
      next++;
    }
    int date = items.is(next, ',') ? next + 1 : next;
    DueParsed<DueDay> exact = inWords(items.skip(date, Mark.THE), true);
    if (exact == null) {
      exact = inFigures(items.skip(date, Mark.ON), true);
    }
    if (exact != null && which != Which.NEXT) {
      return new DueParsed<>(new DueDay.Both(day, exact.value()), exact.next());
    }
    if (shy && !cued && which == Which.BARE && !timeFollows(next)) {
      return null;
    }
    if (isUnit(next, DueUnit.WEEK) && which == Which.BARE) {
      return new DueParsed<>(new DueDay.OfWeek(day, Which.BARE, 1), next + 1);
    }
    return new DueParsed<>(new DueDay.OfWeek(day, which, 0), next);
  }

  private boolean timeFollows(int i) {
    return switch (items.term(i)) {
      case DueTerm.Part part -> true;
      case Mark mark -> mark == Mark.AT || mark == Mark.BETWEEN || mark == Mark.AT_LATEST;
      case Figures figures ->
          items.is(i + 1, Mark.AM) || items.is(i + 1, Mark.PM) || items.is(i + 1, ':');
      case DueTerm.Symbol dash -> items.is(i, '-') && items.term(i + 1) instanceof DueTerm.Weekday;
      default -> false;
    };
  }

  /** "the 14th", "14 March", "March 14th, 2027", "the fifth of May". */
  @Nullable DueParsed<DueDay> inWords(int i, boolean cued) {
    int at = items.skip(i, Mark.THE);
    if (items.term(at) instanceof MonthName(Month month, boolean shy)) {
      return monthFirst(at, month, shy && !cued);
    }
    int day = items.term(at) instanceof Ordinal(int value) ? value : items.number(at);
    if (day < 1 || day > 31 || isPartOfCode(at)) {
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
    return ofMonth(day, next, month, cued || at > i);
  }

  /** "the 14th", "the 14th of next month", "the 14th of the month". */
  private @Nullable DueParsed<DueDay> ofMonth(int day, int next, int after, boolean cued) {
    if (items.is(after, Mark.THIS) || items.is(after, Mark.NEXT) || after > next) {
      int unit = items.is(after, Mark.THIS) || items.is(after, Mark.NEXT) ? after + 1 : after;
      if (isUnit(unit, DueUnit.MONTH)) {
        int on = items.is(after, Mark.NEXT) ? 1 : items.is(after, Mark.THIS) ? 0 : -1;
        return new DueParsed<>(new DueDay.OfMonth(day, on), unit + 1);
      }
    }
    boolean counted = items.term(next) instanceof DueTerm.Other;
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

  /** "2026-03-18", "12/5", "12/5/2026", "26.6.", "26.06.2026". */
  private @Nullable DueParsed<DueDay> inFigures(int i, boolean cued) {
    if (!(items.term(i) instanceof Figures) || isPartOfCode(i)) {
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
    if (!third && (mark == '-' || !cued || (mark == '.' && !dotted(i)))) {
      return null;
    }
    return dayAndMonth(i, mark, second, year);
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
    return exists(year, month, day)
        ? new DueParsed<>(new DueDay.OfYear(day, Month.of(month), year), next)
        : null;
  }

  private static boolean exists(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).getDayOfMonth() == day;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private char separator(int i) {
    boolean inside = items.glued(i) && items.glued(i + 1);
    return inside && items.is(i, '/')
        ? '/'
        : inside && items.is(i, '-') ? '-' : inside && items.is(i, '.') ? '.' : ' ';
  }

  private boolean isSuffix(int i) {
    return items.is(i, Mark.ORDINAL_SUFFIX) && items.glued(i);
  }

  private boolean isUnit(int i, DueUnit unit) {
    return items.term(i) instanceof Unit(DueUnit here, int times, _) && here == unit && times == 1;
  }

  private boolean isPartOfCode(int i) {
    return items.glued(i)
        && !items.is(i - 1, '(')
        && !items.is(i - 1, '"')
        && !items.is(i - 1, ',')
        && !items.is(i - 1, '*')
        && !items.is(i - 1, '-')
        && !items.is(i - 1, '.');
  }

  private boolean isCode(int i) {
    return items.glued(i)
        && (items.is(i, '/') || items.is(i, '%') || items.term(i) instanceof DueTerm.Other);
  }
}
