package dev.kept.reading;

import dev.kept.reading.DueSaid.What;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Ordinal;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Reads days by their place in a period: "the first Monday in May", "the last day of the week". */
final class DueNthGrammar {

  private final DueItems items;
  private final DueSpanGrammar spans;

  DueNthGrammar(DueItems items) {
    this.items = items;
    this.spans = new DueSpanGrammar(items);
  }

  @Nullable DueParsed<DueDay> day(int i) {
    int at = items.skip(i, Mark.THE);
    int nth = nth(items, at);
    if (nth == 0) {
      return null;
    }
    int next = items.skip(at + 1, Mark.BUSINESS);
    boolean business = next > at + 1;
    DayOfWeek weekday =
        !business && items.term(next) instanceof DueTerm.Weekday(DayOfWeek day, boolean shy)
            ? day
            : null;
    if (weekday == null && !items.isUnit(next, DueUnit.DAY)) {
      return null;
    }
    boolean joined = items.is(next + 1, Mark.OF) || items.is(next + 1, Mark.IN);
    DueParsed<What> in = joined ? spans.span(next + 2) : null;
    return in == null
        ? null
        : new DueParsed<>(new DueDay.NthOf(nth, weekday, business, in.value()), in.next());
  }

  /** 1 for "first" and so on, -1 for "last", 0 for neither. */
  static int nth(DueItems items, int i) {
    return items.is(i, Mark.LAST) ? -1 : items.term(i) instanceof Ordinal(int value) ? value : 0;
  }
}
