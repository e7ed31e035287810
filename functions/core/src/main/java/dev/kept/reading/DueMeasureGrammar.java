package dev.kept.reading;

import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads how much of something there is: "5", "1.5", "2 and a half", "a couple of", "a". */
final class DueMeasureGrammar {

  /** How much, and whether the words leave it rough. */
  record Measure(double amount, boolean rough) {}

  /** What may touch the figures of an amount. */
  private static final String OPENERS = "(\"-~,*";

  private final DueItems items;

  DueMeasureGrammar(DueItems items) {
    this.items = items;
  }

  @Nullable DueParsed<Measure> measure(int i) {
    return switch (items.term(i)) {
      case Mark mark when mark == Mark.A -> new DueParsed<>(new Measure(1, false), i + 1);
      case Count(int value, boolean rough) -> {
        boolean half = items.is(i + 1, Mark.AND) && items.is(i + 2, Mark.HALF);
        yield half
            ? new DueParsed<>(new Measure(value + 0.5, rough), i + 3)
            : new DueParsed<>(new Measure(value, rough), items.skip(i + 1, Mark.OF));
      }
      case Figures number when items.number(i) >= 0 && !items.isPartOfCode(i, OPENERS) ->
          figures(i);
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

  /** "half a", "a quarter of an", "three quarters of an", before a unit. */
  @Nullable DueParsed<Measure> fraction(int i) {
    int at = items.skip(i, Mark.A);
    if (items.is(at, Mark.HALF)) {
      int unit = items.skip(items.skip(at + 1, Mark.OF), Mark.A);
      return new DueParsed<>(new Measure(0.5, false), unit);
    }
    int quarters = items.term(i) instanceof Count(int value, boolean rough) && !rough ? value : 1;
    int named = quarters > 1 || items.is(i, Mark.A) ? i + 1 : i;
    boolean quarter =
        items.term(named) instanceof Unit(DueUnit unit, _, _) && unit == DueUnit.QUARTER;
    return quarter && items.is(named + 1, Mark.OF) && items.is(named + 2, Mark.A)
        ? new DueParsed<>(new Measure(quarters / 4.0, false), named + 3)
        : null;
  }

  /** Between the two ends of a range. */
  boolean isRange(int i) {
    return items.is(i, '-')
        || items.is(i, Mark.TO)
        || items.is(i, Mark.OR)
        || items.is(i, Mark.AND);
  }
}
