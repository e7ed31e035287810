package dev.kept.reading;

import dev.kept.reading.DueSaid.NamedMonths;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueSaid.What;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.MonthName;
import dev.kept.reading.DueTerm.Ordinal;
import dev.kept.reading.DueTerm.Unit;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Reads stretches of the calendar by their names: "next month", "June 2027", "Q2", "the week". */
final class DueSpanGrammar {

  private final DueItems items;

  DueSpanGrammar(DueItems items) {
    this.items = items;
  }

  /** The stretch that begins at item {@code i}, of which a part is meant. */
  @Nullable DueParsed<What> span(int i) {
    int at = items.skip(i, Mark.THE);
    DueParsed<What> named = DueParsed.or(month(at, Shade.WHOLE), quarter(at, Shade.WHOLE));
    if (named != null) {
      return named;
    }
    int on = items.is(at, Mark.NEXT) ? 1 : 0;
    at = items.is(at, Mark.NEXT) || items.is(at, Mark.THIS) ? at + 1 : at;
    return items.term(at) instanceof Unit(DueUnit unit, int times, _)
            && times == 1
            && unit.compareTo(DueUnit.WEEK) >= 0
        ? new DueParsed<>(new Period(unit, on, Shade.WHOLE), at + 1)
        : null;
  }

  /** "June", "June 2027"; "June 3" is a day. */
  @Nullable DueParsed<What> month(int i, Shade shade) {
    if (!(items.term(i) instanceof MonthName(Month month, boolean shy))) {
      return null;
    }
    int day = items.is(i + 1, '.') && items.glued(i + 1) ? i + 2 : i + 1;
    if (items.digits(day) == 1 || items.digits(day) == 2) {
      return null;
    }
    return withYear(month, 1, shade, i + 1);
  }

  /** "Q2", "Q3 2027", "the third quarter". */
  @Nullable DueParsed<What> quarter(int i, Shade shade) {
    boolean letter =
        items.is(i, Mark.QUARTER_LETTER) && items.glued(i + 1) && items.digits(i + 1) == 1;
    boolean words = items.term(i) instanceof Ordinal && items.isUnit(i + 1, DueUnit.QUARTER);
    int number = letter ? items.number(i + 1) : words ? DueNthGrammar.nth(items, i) : -1;
    return number < 1 || number > 4
        ? null
        : withYear(Month.of(3 * number - 2), 3, shade, items.skip(i + 2, Mark.OF));
  }

  private DueParsed<What> withYear(Month first, int months, Shade shade, int next) {
    int year = items.digits(next) == 4 ? items.number(next) : -1;
    return year >= 1900 && year < 2200
        ? new DueParsed<>(new NamedMonths(first, months, year, shade), next + 1)
        : new DueParsed<>(
            new NamedMonths(first, months, null, shade),
            items.is(next - 1, Mark.OF) ? next - 1 : next);
  }
}
