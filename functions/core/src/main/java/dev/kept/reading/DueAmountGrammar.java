package dev.kept.reading;

import dev.kept.reading.DueMeasureGrammar.Measure;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueTerm.Mark;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: "2 hours", "5-7 business days", "an hour and a half", "a week or two". */
final class DueAmountGrammar {

  private final DueItems items;
  private final DueMeasureGrammar measures;
  private final DueUnitGrammar units;
  private final DueAmountTail tail;

  DueAmountGrammar(DueItems items) {
    this.items = items;
    this.measures = new DueMeasureGrammar(items);
    this.units = new DueUnitGrammar(items);
    this.tail = new DueAmountTail(items, measures, units);
  }

  /**
   * The length of time that begins at item {@code i}.
   *
   * @param cued a word like "in" or "within" stands before it
   */
  @Nullable DueParsed<DueLength> length(int i, boolean cued) {
    int at = items.skip(i, Mark.THE);
    boolean coming = items.is(at, Mark.NEXT) || items.is(at, Mark.ANOTHER);
    int from = coming ? at + 1 : at;
    boolean another = items.is(at, Mark.ANOTHER);
    if ((another || (cued && (coming || at > i))) && units.isCountable(from)) {
      // "in the next hour", "within the hour", "within the next business day"
      DueParsed<DueLength> one = units.unit(from, new Measure(1, false), null, true);
      DueParsed<DueLength> two = one == null ? null : tail.orTwo(one);
      return two == null ? one : two;
    }
    return measured(from);
  }

  /** "back in 10", "I'll call you in 5": bare minutes, at the end of a clause. */
  @Nullable DueParsed<DueLength> bareMinutes(int i, int at) {
    int minutes = items.number(at);
    boolean called = items.is(i - 1, Mark.BACK) || (items.is(i - 1, Mark.WHO) && minutes % 5 == 0);
    if (!called || minutes < 1 || minutes > 60 || !items.isClauseEnd(at + 1)) {
      return null;
    }
    Amount amount = new Amount(null, new DueQuantity(minutes, DueUnit.MINUTE), false);
    return new DueParsed<>(new DueLength(amount, false, false, false), at + 1);
  }

  private @Nullable DueParsed<DueLength> measured(int i) {
    DueParsed<Measure> part = measures.fraction(i);
    DueParsed<DueLength> half =
        part == null ? null : units.unit(part.next(), part.value(), null, false);
    if (half != null) {
      return half;
    }
    DueParsed<Measure> first = measures.measure(i);
    if (first == null) {
      return null;
    }
    int join = first.next();
    DueParsed<Measure> second = measures.isRange(join) ? measures.measure(join + 1) : null;
    DueParsed<DueLength> length =
        second == null
            ? units.unit(first.next(), first.value(), null, items.is(i, Mark.A))
            : units.unit(second.next(), second.value(), first.value(), false);
    if (length == null) {
      return null;
    }
    return second == null ? tail.further(length) : length;
  }
}
