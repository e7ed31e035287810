package dev.kept.reading;

import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Reads days by their names: "tomorrow", "next Friday", "Monday week", "the next working day". */
final class DueDayGrammar {

  private final DueItems items;
  private final DueDateGrammar dates;
  private final DueDateFigures figures;
  private final DueNthGrammar nths;

  DueDayGrammar(DueItems items, DueStyle style) {
    this.items = items;
    this.dates = new DueDateGrammar(items);
    this.figures = new DueDateFigures(items, style);
    this.nths = new DueNthGrammar(items);
  }

  DueDateGrammar dates() {
    return dates;
  }

  /**
   * The day that begins at item {@code i}.
   *
   * @param cued a word like "by" or "on" stands before it, or another time word does
   */
  @Nullable DueParsed<DueDay> day(int i, boolean cued) {
    if (!DueCore.mayBeDay(items.term(i))) {
      return null;
    }
    DueParsed<DueDay> day = DueParsed.or(named(i), weekday(i, cued));
    if (day == null) {
      day = DueParsed.or(nths.day(i), dates.date(i, cued));
    }
    return day == null ? figures.date(i, cued) : day;
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
    if (items.is(i + 1, Mark.BUSINESS) && items.isUnit(i + 2, DueUnit.DAY)) {
      return new DueParsed<>(new DueDay.NextBusinessDay(), i + 3);
    }
    return items.isUnit(i + 1, DueUnit.DAY) && !items.is(i + 2, Mark.OR)
        ? new DueParsed<>(new DueDay.FromToday(1), i + 2)
        : null;
  }

  /** "tomorrow week", "today fortnight". */
  private DueParsed<DueDay> inWeeks(DueDay day, int next) {
    int weeks = weeks(next);
    return weeks > 0
        ? new DueParsed<>(new DueDay.After(day, 7 * weeks), next + 1)
        : new DueParsed<>(day, next);
  }

  private int weeks(int i) {
    return items.term(i) instanceof Unit(DueUnit unit, int times, _) && unit == DueUnit.WEEK
        ? times
        : 0;
  }

  private @Nullable DueParsed<DueDay> weekday(int i, boolean cued) {
    boolean coming = items.is(i, Mark.THIS);
    int at = coming || items.is(i, Mark.NEXT) ? i + 1 : i;
    if (!(items.term(at) instanceof DueTerm.Weekday(DayOfWeek day, boolean shy))) {
      return null;
    }
    Which which = at == i ? Which.BARE : coming ? Which.THIS : Which.NEXT;
    boolean dotted = items.is(at + 1, '.') && items.glued(at + 1);
    int next = dotted && items.term(at + 2) instanceof Figures ? at + 2 : at + 1;
    DueParsed<DueDay> exact = which == Which.NEXT ? null : dateOf(items.skip(next, ','));
    if (exact != null) {
      return new DueParsed<>(new DueDay.Both(day, exact.value()), exact.next());
    }
    if (which != Which.BARE) {
      return new DueParsed<>(new DueDay.OfWeek(day, which, 0), next);
    }
    boolean named = items.is(i - 1, Mark.THE) && items.term(next) instanceof DueTerm.Other;
    return !cued && ((shy && !timeFollows(next)) || named) ? null : bare(day, next);
  }

  /** The date beside a weekday: "Friday the 13th", "Monday, 6 May", "Fri 6/5". */
  private @Nullable DueParsed<DueDay> dateOf(int i) {
    DueParsed<DueDay> exact = dates.date(items.skip(i, Mark.THE), true);
    return exact == null ? figures.date(items.skip(i, Mark.ON), true) : exact;
  }

  /** "Monday", "Monday week", "Monday fortnight", "the Monday after next". */
  private DueParsed<DueDay> bare(DayOfWeek day, int next) {
    if (items.is(next, Mark.AFTER)
        && items.is(next + 1, Mark.NEXT)
        && !(items.term(next + 2) instanceof Unit)) {
      return new DueParsed<>(new DueDay.OfWeek(day, Which.IN_WEEK, 2), next + 2);
    }
    int weeks = weeks(next);
    return new DueParsed<>(new DueDay.OfWeek(day, Which.BARE, weeks), weeks > 0 ? next + 1 : next);
  }

  private boolean timeFollows(int i) {
    return switch (items.term(i)) {
      case DueTerm.Part part -> true;
      case Mark mark -> mark == Mark.AT || mark == Mark.BETWEEN || mark == Mark.AT_LATEST;
      case Figures figures -> items.isMeridiem(i + 1) || items.is(i + 1, ':');
      case DueTerm.Symbol dash -> items.is(i, '-') && items.term(i + 1) instanceof DueTerm.Weekday;
      default -> false;
    };
  }
}
