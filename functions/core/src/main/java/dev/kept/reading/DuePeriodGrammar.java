package dev.kept.reading;

import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.NamedMonth;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueSaid.What;
import dev.kept.reading.DueTerm.Ending;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.MonthName;
import dev.kept.reading.DueTerm.Unit;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Reads weeks, weekends, months, quarters and years: "early next week", "end of the month". */
final class DuePeriodGrammar {

  private final DueItems items;

  DuePeriodGrammar(DueItems items) {
    this.items = items;
  }

  /**
   * The period that begins at item {@code i}.
   *
   * @param lead a word of limit before it, which makes "the weekend" a period of its own
   * @param in whether "in" stands before it
   */
  @Nullable DueParsed<What> period(int i, Lead lead, boolean in) {
    int start = items.skip(i, Mark.THE);
    if (items.term(start) instanceof Ending(DueUnit unit)) {
      return new DueParsed<>(new Period(unit, 0, Shade.END), start + 1);
    }
    Shade shade = shade(start);
    int at = shade == Shade.WHOLE ? start : start + 1;
    if (items.is(at, '-') && items.glued(at)) {
      at++;
    }
    at = items.skip(items.skip(items.skip(at, Mark.IN), Mark.ON), Mark.OF);
    boolean definite = items.is(at, Mark.THE) || start > i;
    at = items.skip(at, Mark.THE);
    if (items.term(at) instanceof MonthName(Month month, boolean shy)) {
      return named(at, month, shade, in || (lead != Lead.NONE && !shy));
    }
    int on = items.is(at, Mark.NEXT) ? 1 : 0;
    boolean pointed = on > 0 || items.is(at, Mark.THIS);
    at = pointed ? at + 1 : at;
    if (!(items.term(items.skip(at, Mark.BUSINESS)) instanceof Unit(DueUnit unit, int times, _))
        || times != 1
        || unit.isClock()
        || unit == DueUnit.DAY) {
      return null;
    }
    at = items.skip(at, Mark.BUSINESS);
    boolean shaded = shade != Shade.WHOLE && definite;
    boolean weekend = unit == DueUnit.WEEKEND && (definite || lead != Lead.NONE || in);
    if (!pointed && !shaded && !weekend) {
      return null;
    }
    if (items.is(at + 1, Mark.AFTER) && items.is(at + 2, Mark.NEXT)) {
      return new DueParsed<>(new Period(unit, 2, shade), at + 3);
    }
    return new DueParsed<>(new Period(unit, on, shade), at + 1);
  }

  /** "the week after next", "in a week or the next": whose unit comes first. */
  @Nullable DueParsed<What> afterNext(int i) {
    int at = items.skip(i, Mark.THE);
    return items.term(at) instanceof Unit(DueUnit unit, int times, _)
            && items.is(at + 1, Mark.AFTER)
            && items.is(at + 2, Mark.NEXT)
            && !unit.isClock()
        ? new DueParsed<>(new Period(unit, 2, Shade.WHOLE), at + 3)
        : null;
  }

  private @Nullable DueParsed<What> named(int i, Month month, Shade shade, boolean cued) {
    if (items.digits(i + 1) == 1 || items.digits(i + 1) == 2 || (shade == Shade.WHOLE && !cued)) {
      return null;
    }
    int year = items.digits(i + 1) == 4 ? items.number(i + 1) : -1;
    return year >= 1900 && year < 2200
        ? new DueParsed<>(new NamedMonth(month, year, shade), i + 2)
        : new DueParsed<>(new NamedMonth(month, null, shade), i + 1);
  }

  private Shade shade(int i) {
    if (!(items.term(i) instanceof Mark mark)) {
      return Shade.WHOLE;
    }
    return switch (mark) {
      case EARLY, START -> Shade.EARLY;
      case MIDDLE -> Shade.MIDDLE;
      case LATE, LATER -> Shade.LATER;
      case END -> Shade.END;
      default -> Shade.WHOLE;
    };
  }
}
