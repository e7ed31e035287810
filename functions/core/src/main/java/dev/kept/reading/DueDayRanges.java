package dev.kept.reading;

import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueTerm.Mark;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Reads one day or two: "Monday to Wednesday", "the 3rd or 4th", "12-14 March", "March 12-14". */
final class DueDayRanges {

  /** A day, or the first and the last of several. */
  record Days(DueDay first, @Nullable DueDay last) {}

  private final DueItems items;
  private final DueDayGrammar days;

  DueDayRanges(DueItems items, DueDayGrammar days) {
    this.items = items;
    this.days = days;
  }

  @Nullable DueParsed<Days> days(int i, Cue cue, boolean cued) {
    DueParsed<Days> ofMonth = beforeMonth(i);
    if (ofMonth != null) {
      return ofMonth;
    }
    DueParsed<DueDay> first = days.day(i, cued);
    if (first == null) {
      return null;
    }
    DueParsed<DueDay> last = last(first, cue);
    if (last == null) {
      return cue == Cue.BETWEEN
          ? null
          : new DueParsed<>(new Days(first.value(), null), first.next());
    }
    return new DueParsed<>(new Days(first.value(), last.value()), last.next());
  }

  private @Nullable DueParsed<DueDay> last(DueParsed<DueDay> first, Cue cue) {
    int join = first.next();
    boolean dash = items.is(join, '-');
    boolean range =
        dash
            || items.is(join, Mark.TO)
            || items.is(join, Mark.UNTIL)
            || items.is(join, Mark.OR)
            || isEitherWeekday(join)
            || (items.is(join, Mark.AND) && cue == Cue.BETWEEN);
    if (!range) {
      return null;
    }
    int at = items.skip(items.skip(join + 1, Mark.ON), Mark.THE);
    DueParsed<DueDay> last = days.day(at, true);
    int day = items.number(at);
    boolean bare =
        dash && last == null && day > 0 && !items.is(at + 1, ':') && !items.isMeridiem(at + 1);
    return bare && first.value() instanceof DueDay.OfYear(_, Month month, Integer year)
        ? days.dates().dated(day, month, at + 1, year)
        : last;
  }

  /** "Thursday/Friday". */
  private boolean isEitherWeekday(int join) {
    return items.is(join, '/')
        && items.term(join - 1) instanceof DueTerm.Weekday
        && items.term(join + 1) instanceof DueTerm.Weekday;
  }

  /** "12-14 March": the first day has its month from the last. */
  private @Nullable DueParsed<Days> beforeMonth(int i) {
    int at = items.skip(i, Mark.THE);
    int join = items.is(at + 1, Mark.ORDINAL_SUFFIX) ? at + 2 : at + 1;
    boolean joined = items.is(join, '-') || items.is(join, Mark.TO) || items.is(join, Mark.OR);
    if (items.number(at) < 1 || !joined) {
      return null;
    }
    DueParsed<DueDay> last = days.dates().date(join + 1, true);
    if (last == null || !(last.value() instanceof DueDay.OfYear(_, Month month, Integer year))) {
      return null;
    }
    DueParsed<DueDay> first = days.dates().dated(items.number(at), month, last.next(), year);
    return first == null
        ? null
        : new DueParsed<>(new Days(first.value(), last.value()), last.next());
  }
}
