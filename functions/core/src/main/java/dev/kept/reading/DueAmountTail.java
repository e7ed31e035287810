package dev.kept.reading;

import dev.kept.reading.DueMeasureGrammar.Measure;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads on behind a length of time: "and a half", "or two", "to 3 hours", "30 minutes". */
final class DueAmountTail {

  private final DueItems items;
  private final DueMeasureGrammar measures;
  private final DueUnitGrammar units;

  DueAmountTail(DueItems items, DueMeasureGrammar measures, DueUnitGrammar units) {
    this.items = items;
    this.measures = measures;
    this.units = units;
  }

  /** All that belongs to the length. */
  DueParsed<DueLength> further(DueParsed<DueLength> length) {
    DueParsed<DueLength> more = DueParsed.or(andAHalf(length), orTwo(length));
    if (more == null) {
      more = DueParsed.or(andMinutes(length), toAnother(length));
    }
    return more == null ? length : more;
  }

  /** "an hour and a half", "2 hours and a half". */
  private @Nullable DueParsed<DueLength> andAHalf(DueParsed<DueLength> one) {
    int at = one.next();
    boolean half = items.is(at, Mark.AND) && items.is(items.skip(at + 1, Mark.A), Mark.HALF);
    if (!half) {
      return null;
    }
    DueQuantity most = one.value().amount().most();
    DueQuantity more = new DueQuantity(most.amount() + 0.5, most.unit());
    return new DueParsed<>(
        one.value().with(null, more, one.value().rough()), items.skip(at + 1, Mark.A) + 1);
  }

  /** "an hour or two": rough, up to the second. */
  @Nullable DueParsed<DueLength> orTwo(DueParsed<DueLength> one) {
    DueParsed<Measure> second =
        items.is(one.next(), Mark.OR) && !items.is(one.next() + 1, Mark.A)
            ? measures.measure(one.next() + 1)
            : null;
    if (second == null || items.term(second.next()) instanceof Unit) {
      return null;
    }
    DueQuantity least = one.value().amount().most();
    DueQuantity most = new DueQuantity(second.value().amount(), least.unit());
    return most.amount() <= least.amount() || mark(second.next())
        ? null
        : new DueParsed<>(one.value().with(least, most, true), second.next());
  }

  private boolean mark(int i) {
    return items.is(i, ':') || items.is(i, Mark.BUSINESS);
  }

  /** "30 minutes to an hour", "24 hours to 3 days". */
  private @Nullable DueParsed<DueLength> toAnother(DueParsed<DueLength> one) {
    DueParsed<Measure> second =
        measures.isRange(one.next()) ? measures.measure(one.next() + 1) : null;
    DueParsed<DueLength> length =
        second == null ? null : units.unit(second.next(), second.value(), null, false);
    DueQuantity least = one.value().amount().most();
    if (length == null || length.value().amount().most().unit().compareTo(least.unit()) < 0) {
      return null;
    }
    boolean rough = one.value().rough() || length.value().rough();
    boolean business = one.value().amount().business() || length.value().amount().business();
    Amount amount = new Amount(least, length.value().amount().most(), business);
    return new DueParsed<>(new DueLength(amount, rough, false, false), length.next());
  }

  /** "1 hour 30 minutes", "2 hours and 15 minutes", "2h30". */
  private @Nullable DueParsed<DueLength> andMinutes(DueParsed<DueLength> one) {
    DueQuantity hours = one.value().amount().most();
    if (hours.unit() != DueUnit.HOUR) {
      return null;
    }
    int at = items.skip(one.next(), Mark.AND);
    int minutes =
        items.term(at) instanceof Count(int value, boolean rough) ? value : items.number(at);
    boolean named =
        items.term(at + 1) instanceof Unit(DueUnit unit, int times, _) && unit == DueUnit.MINUTE;
    boolean glued = items.glued(at) && items.digits(at) == 2 && minutes < 60;
    if (minutes < 0 || !(named || glued)) {
      return null;
    }
    DueQuantity sum = new DueQuantity(hours.amount() + minutes / 60.0, DueUnit.HOUR);
    return new DueParsed<>(
        one.value().with(null, sum, one.value().rough()), named ? at + 2 : at + 1);
  }
}
