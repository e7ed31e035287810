package dev.kept.reading;

import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: "2 hours", "5-7 business days", "an hour and a half", "a week or two". */
final class DueAmountGrammar {

  /** An amount, and whether its words leave it rough. */
  record Length(Amount amount, boolean rough, boolean bare, boolean adjective) {}

  private record Measure(double amount, boolean rough) {}

  private final DueItems items;

  DueAmountGrammar(DueItems items) {
    this.items = items;
  }

  /**
   * The length of time that begins at item {@code i}.
   *
   * @param cued a word like "in" or "within" stands before it
   */
  @Nullable DueParsed<Length> length(int i, boolean cued) {
    int at = items.skip(i, Mark.THE);
    boolean coming = items.is(at, Mark.NEXT) || items.is(at, Mark.ANOTHER);
    int from = coming ? at + 1 : at;
    boolean another = items.is(at, Mark.ANOTHER);
    if ((another || (cued && (coming || at > i))) && isCountable(from)) {
      // "in the next hour", "within the hour", "within the next business day"
      DueParsed<Length> one = unit(from, new Measure(1, false), null, true);
      DueParsed<Length> two = one == null ? null : orTwo(one);
      return two == null ? one : two;
    }
    return measured(from);
  }

  private @Nullable DueParsed<Length> measured(int i) {
    DueParsed<Length> half = half(i);
    if (half != null) {
      return half;
    }
    DueParsed<Measure> first = measure(i);
    if (first == null) {
      return null;
    }
    int join = first.next();
    DueParsed<Measure> second = isRange(join) ? measure(join + 1) : null;
    DueParsed<Length> length =
        second == null
            ? unit(first.next(), first.value(), null, items.is(i, Mark.A))
            : unit(second.next(), second.value(), first.value(), false);
    if (length == null) {
      return null;
    }
    return second == null ? further(length) : length;
  }

  /** What may come after one amount: "and a half", "or two", "to 3 hours", "30 minutes". */
  private DueParsed<Length> further(DueParsed<Length> length) {
    DueParsed<Length> more = DueParsed.or(andAHalf(length), orTwo(length));
    if (more == null) {
      more = DueParsed.or(toAnother(length), andMinutes(length));
    }
    return more == null ? length : more;
  }

  /** "half an hour", "half a day", "a half hour", "a quarter of an hour", "an hour and a half". */
  private @Nullable DueParsed<Length> half(int i) {
    int at = items.skip(i, Mark.A);
    if (items.is(at, Mark.HALF)) {
      int unit = items.skip(items.skip(at + 1, Mark.OF), Mark.A);
      return unit(unit, new Measure(0.5, false), null, false);
    }
    int quarters = items.term(i) instanceof Count(int value, boolean rough) && !rough ? value : 1;
    int named = quarters > 1 || items.is(i, Mark.A) ? i + 1 : i;
    boolean quarter =
        items.term(named) instanceof Unit(DueUnit unit, int times, _) && unit == DueUnit.QUARTER;
    return quarter && items.is(named + 1, Mark.OF) && items.is(named + 2, Mark.A)
        ? unit(named + 3, new Measure(quarters / 4.0, false), null, false)
        : null;
  }

  private @Nullable DueParsed<Measure> measure(int i) {
    return switch (items.term(i)) {
      case Mark mark when mark == Mark.A -> new DueParsed<>(new Measure(1, false), i + 1);
      case Count(int value, boolean rough) -> {
        boolean half = items.is(i + 1, Mark.AND) && items.is(i + 2, Mark.HALF);
        yield half
            ? new DueParsed<>(new Measure(value + 0.5, rough), i + 3)
            : new DueParsed<>(new Measure(value, rough), items.skip(i + 1, Mark.OF));
      }
      case Figures number when items.number(i) >= 0 && !isPartOfCode(i) -> figures(i);
      default -> null;
    };
  }

  /** "5", "1.5", "2 and a half", "1/2". */
  private DueParsed<Measure> figures(int i) {
    double value = items.number(i);
    boolean joined = items.glued(i + 1) && items.glued(i + 2);
    if (joined && items.is(i + 1, '.') && items.digits(i + 2) == 1) {
      return new DueParsed<>(new Measure(value + items.number(i + 2) / 10.0, false), i + 3);
    }
    if (joined && items.is(i + 1, '/') && value == 1 && items.number(i + 2) == 2) {
      return new DueParsed<>(new Measure(0.5, false), i + 3);
    }
    if (items.is(i + 1, Mark.AND) && items.is(i + 2, Mark.HALF)) {
      return new DueParsed<>(new Measure(value + 0.5, false), i + 3);
    }
    return new DueParsed<>(new Measure(value, false), i + 1);
  }

  /** The unit of a measure, "business" before it, "time" behind it. */
  private @Nullable DueParsed<Length> unit(
      int i, Measure most, @Nullable Measure least, boolean bare) {
    int at = i;
    at = items.is(at, '-') && items.glued(at) && items.glued(at + 1) ? at + 1 : at;
    at = items.skip(at, Mark.ANOTHER);
    boolean business = items.is(at, Mark.BUSINESS);
    at = business ? at + 1 : at;
    at = items.is(at, '-') ? at + 1 : at;
    boolean clock = items.digits(at - 1) == 4;
    boolean endless = business && most.amount() >= 1000;
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
        new Length(new Amount(lower, upper, business), rough, bare, most.amount() > 1 && singular),
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

  /** "an hour and a half", "2 hours and a half". */
  private @Nullable DueParsed<Length> andAHalf(DueParsed<Length> one) {
    int at = one.next();
    boolean half = items.is(at, Mark.AND) && items.is(items.skip(at + 1, Mark.A), Mark.HALF);
    if (!half) {
      return null;
    }
    DueQuantity most = one.value().amount().most();
    DueQuantity more = new DueQuantity(most.amount() + 0.5, most.unit());
    return new DueParsed<>(
        with(one, null, more, one.value().rough()), items.skip(at + 1, Mark.A) + 1);
  }

  /** "an hour or two": rough, up to the second. */
  private @Nullable DueParsed<Length> orTwo(DueParsed<Length> one) {
    DueParsed<Measure> second =
        items.is(one.next(), Mark.OR) && !items.is(one.next() + 1, Mark.A)
            ? measure(one.next() + 1)
            : null;
    if (second == null || items.term(second.next()) instanceof Unit) {
      return null;
    }
    DueQuantity least = one.value().amount().most();
    DueQuantity most = new DueQuantity(second.value().amount(), least.unit());
    return most.amount() <= least.amount() || mark(second.next())
        ? null
        : new DueParsed<>(with(one, least, most, true), second.next());
  }

  private boolean mark(int i) {
    return items.is(i, ':') || items.is(i, Mark.BUSINESS);
  }

  /** "30 minutes to an hour", "24 hours to 3 days". */
  private @Nullable DueParsed<Length> toAnother(DueParsed<Length> one) {
    DueParsed<Measure> second = isRange(one.next()) ? measure(one.next() + 1) : null;
    DueParsed<Length> length =
        second == null ? null : unit(second.next(), second.value(), null, false);
    if (length == null) {
      return null;
    }
    DueQuantity least = one.value().amount().most();
    boolean rough = one.value().rough() || length.value().rough();
    boolean business = one.value().amount().business() || length.value().amount().business();
    Amount amount = new Amount(least, length.value().amount().most(), business);
    return new DueParsed<>(new Length(amount, rough, false, false), length.next());
  }

  /** "1 hour 30 minutes", "2 hours and 15 minutes". */
  private @Nullable DueParsed<Length> andMinutes(DueParsed<Length> one) {
    DueQuantity hours = one.value().amount().most();
    if (hours.unit() != DueUnit.HOUR) {
      return null;
    }
    int at = items.skip(one.next(), Mark.AND);
    int minutes =
        items.term(at) instanceof Count(int value, boolean rough) ? value : items.number(at);
    boolean named =
        items.term(at + 1) instanceof Unit(DueUnit unit, int times, _) && unit == DueUnit.MINUTE;
    if (minutes < 0 || !named) {
      return null;
    }
    DueQuantity sum = new DueQuantity(hours.amount() + minutes / 60.0, DueUnit.HOUR);
    return new DueParsed<>(with(one, null, sum, one.value().rough()), at + 2);
  }

  private static Length with(
      DueParsed<Length> one, @Nullable DueQuantity least, DueQuantity most, boolean rough) {
    Amount amount = new Amount(least, most, one.value().amount().business());
    return new Length(amount, rough, one.value().bare(), false);
  }

  private boolean isRange(int i) {
    return items.is(i, '-')
        || items.is(i, Mark.TO)
        || items.is(i, Mark.OR)
        || items.is(i, Mark.AND);
  }

  private boolean isCountable(int i) {
    return items.term(i) instanceof Unit
        || (items.is(i, Mark.BUSINESS) && items.term(i + 1) instanceof Unit);
  }

  private boolean isPartOfCode(int i) {
    return items.glued(i)
        && !items.is(i - 1, '(')
        && !items.is(i - 1, '"')
        && !items.is(i - 1, '-')
        && !items.is(i - 1, '~')
        && !items.is(i - 1, ',')
        && !items.is(i - 1, '*');
  }
}
