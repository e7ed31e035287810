package dev.kept.reading;

import dev.kept.reading.DueMeasureGrammar.Measure;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads what is counted: "hours", "business days", "weeks' time". */
final class DueUnitGrammar {

  /** Nobody promises more business days, and to count them takes a while. */
  private static final int MOST_BUSINESS_UNITS = 1000;

  private final DueItems items;

  DueUnitGrammar(DueItems items) {
    this.items = items;
  }

  boolean isCountable(int i) {
    return items.term(items.skip(i, Mark.BUSINESS)) instanceof Unit;
  }

  /** The unit of a measure, "business" before it, "time" behind it. */
  @Nullable DueParsed<DueLength> unit(int i, Measure most, @Nullable Measure least, boolean bare) {
    int at = i;
    at = items.is(at, '-') && items.glued(at) && items.glued(at + 1) ? at + 1 : at;
    at = items.skip(at, Mark.ANOTHER);
    boolean business = items.is(at, Mark.BUSINESS);
    at = business ? at + 1 : at;
    at = items.is(at, '-') ? at + 1 : at;
    boolean clock = items.digits(at - 1) == 4;
    boolean endless = business && most.amount() >= MOST_BUSINESS_UNITS;
    if (!(items.term(at) instanceof Unit(DueUnit unit, int times, boolean singular))
        || unit == DueUnit.WEEKEND
        || (clock && unit == DueUnit.HOUR)
        || endless) {
      return null;
    }
    DueQuantity upper = new DueQuantity(most.amount() * times, unit);
    DueQuantity lower = least == null ? null : new DueQuantity(least.amount() * times, unit);
    boolean rough = most.rough() || (least != null && least.rough());
    return new DueParsed<>(
        new DueLength(
            new Amount(lower, upper, business), rough, bare, most.amount() > 1 && singular),
        afterUnit(at + 1));
  }

  /** "day(s)", "weeks' time". */
  private int afterUnit(int i) {
    int at = i;
    if (items.is(at, '(') && items.glued(at) && items.is(at + 2, ')')) {
      at += 3;
    }
    int time = items.is(at, '\'') && items.glued(at) ? at + 1 : at;
    return items.is(time, Mark.TIME) ? time + 1 : at;
  }
}
