package dev.kept.reading;

import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueSaid.WeekOf;
import dev.kept.reading.DueSaid.WeekWith;
import dev.kept.reading.DueSaid.What;
import dev.kept.reading.DueTerm.Ending;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.MonthName;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads weeks, weekends, months, quarters and years: "early next week", "end of the month". */
final class DuePeriodGrammar {

  private final DueItems items;
  private final DueDayGrammar days;
  private final DueSpanGrammar spans;

  DuePeriodGrammar(DueItems items, DueDayGrammar days) {
    this.items = items;
    this.days = days;
    this.spans = new DueSpanGrammar(items);
  }

  /**
   * The period that begins at item {@code i}.
   *
   * @param lead a word of limit before it, which makes "the weekend" a period of its own
   * @param in whether "in" stands before it
   */
  @Nullable DueParsed<What> period(int i, Lead lead, boolean in) {
    int start = items.skip(i, Mark.THE);
    if (items.term(start) instanceof Ending(DueUnit unit, Shade part)) {
      return new DueParsed<>(new Period(unit, 0, part), start + 1);
    }
    DueParsed<What> counted = DueParsed.or(afterNext(start), weekOf(start));
    counted = counted == null ? weekWith(start) : counted;
    if (counted != null) {
      return counted;
    }
    Shade shade = shade(start);
    int at = shade == Shade.WHOLE ? start : start + 1;
    at = items.glued(at) ? items.skip(at, '-') : at;
    at = items.skip(items.skip(items.skip(at, Mark.IN), Mark.ON), Mark.OF);
    boolean of = shade != Shade.WHOLE && items.is(at - 1, Mark.OF);
    boolean definite = of || items.is(at, Mark.THE) || start > i;
    at = items.skip(at, Mark.THE);
    DueParsed<What> named = named(at, shade, lead, in);
    if (named != null || items.term(at) instanceof MonthName) {
      return named;
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

  /** A month or quarter by its name. */
  private @Nullable DueParsed<What> named(int i, Shade shade, Lead lead, boolean in) {
    DueParsed<What> quarter = spans.quarter(i, shade);
    if (quarter != null) {
      return shade != Shade.WHOLE || in || lead != Lead.NONE ? quarter : null;
    }
    boolean cued =
        in || (items.term(i) instanceof MonthName(_, boolean shy) && !shy && lead != Lead.NONE);
    return shade == Shade.WHOLE && !cued ? null : spans.month(i, shade);
  }

  /** "the first week of May", "the last week of next month". */
  private @Nullable DueParsed<What> weekOf(int i) {
    int nth = DueNthGrammar.nth(items, i);
    boolean joined =
        nth != 0
            && nth < 5
            && items.isUnit(i + 1, DueUnit.WEEK)
            && (items.is(i + 2, Mark.OF) || items.is(i + 2, Mark.IN));
    DueParsed<What> in = joined ? spans.span(i + 3) : null;
    boolean month =
        in != null && !(in.value() instanceof Period(DueUnit unit, _, _) && unit != DueUnit.MONTH);
    return in == null || !month ? null : new DueParsed<>(new WeekOf(nth, in.value()), in.next());
  }

  /** "the week of the 16th", "w/c 16 March". */
  private @Nullable DueParsed<What> weekWith(int i) {
    boolean of = items.isUnit(i, DueUnit.WEEK) && items.is(i + 1, Mark.OF);
    if (!of && !items.is(i, Mark.WEEK_OF)) {
      return null;
    }
    DueParsed<DueDay> day = days.day(of ? i + 2 : i + 1, true);
    return day == null ? null : new DueParsed<>(new WeekWith(day.value()), day.next());
  }

  /** "the week after next": whose unit comes first. */
  private @Nullable DueParsed<What> afterNext(int i) {
    return items.term(i) instanceof Unit(DueUnit unit, _, _)
            && items.is(i + 1, Mark.AFTER)
            && items.is(i + 2, Mark.NEXT)
            && !unit.isClock()
        ? new DueParsed<>(new Period(unit, 2, Shade.WHOLE), i + 3)
        : null;
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
