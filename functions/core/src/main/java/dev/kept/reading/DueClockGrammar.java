package dev.kept.reading;

import dev.kept.reading.DueClock.Half;
import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads one time of day in words ("half past two", "two thirty"), and its am or pm. */
final class DueClockGrammar {

  private final DueItems items;
  private final DueClockFigures figures;

  DueClockGrammar(DueItems items, DueStyle style) {
    this.items = items;
    this.figures = new DueClockFigures(items, style);
  }

  @Nullable DueParsed<DueClock> clock(int i, Cue cue) {
    if (items.is(i, Mark.NOON) || (items.number(i) == 12 && items.is(i + 1, Mark.NOON))) {
      return new DueParsed<>(DueClock.NOON, items.is(i, Mark.NOON) ? i + 1 : i + 2);
    }
    if (items.is(i, Mark.MIDNIGHT)) {
      return new DueParsed<>(DueClock.MIDNIGHT, i + 1);
    }
    DueParsed<DueClock> said =
        DueParsed.or(spoken(i, cue), DueParsed.or(figures.clock(i, cue), word(i, cue)));
    return said == null ? null : half(said);
  }

  /** "half past two", "quarter to four", "ten past six". */
  private @Nullable DueParsed<DueClock> spoken(int i, Cue cue) {
    int from = items.skip(i, Mark.A);
    int minutes = -1;
    if (items.is(from, Mark.HALF)) {
      minutes = 30;
    } else if (items.term(from) instanceof Unit(DueUnit unit, int times, _)
        && unit == DueUnit.QUARTER) {
      minutes = 15;
    } else if (items.term(from) instanceof Count(int value, boolean rough)
        && !rough
        && value % 5 == 0
        && value < 30
        && cue != Cue.BETWEEN
        && cue != Cue.FROM) {
      minutes = value;
    }
    if (minutes < 0) {
      return null;
    }
    int join = from + 1;
    int hour = hour(join + 1);
    boolean past = items.is(join, Mark.PAST) || items.is(join, Mark.AFTER);
    if (past && hour > 0) {
      return new DueParsed<>(new DueClock(hour, minutes, Half.OPEN), join + 2);
    }
    if (items.is(join, Mark.TO) && hour > 0 && minutes < 30) {
      return new DueParsed<>(
          new DueClock(hour == 1 ? 12 : hour - 1, 60 - minutes, Half.OPEN), join + 2);
    }
    hour = hour(join);
    return minutes == 30 && hour > 0
        ? new DueParsed<>(new DueClock(hour, 30, Half.OPEN), join + 1)
        : null;
  }

  /** An hour of the twelve, in figures or as a word; -1 if there is none. */
  private int hour(int i) {
    int value = items.term(i) instanceof Count(int word, boolean rough) ? word : items.number(i);
    return value >= 1 && value <= 12 ? value : -1;
  }

  /** "two", "two thirty". */
  private @Nullable DueParsed<DueClock> word(int i, Cue cue) {
    if (cue == Cue.NONE
        || cue == Cue.DAY
        || !(items.term(i) instanceof Count(int hour, boolean rough))
        || rough
        || hour > 12) {
      return null;
    }
    if (items.term(i + 1) instanceof Count(int minute, boolean about)
        && !about
        && minute >= 10
        && minute < 60) {
      return new DueParsed<>(new DueClock(hour, minute, Half.OPEN), i + 2);
    }
    return new DueParsed<>(new DueClock(hour, 0, Half.OPEN), i + 1);
  }

  private DueParsed<DueClock> half(DueParsed<DueClock> said) {
    int next = items.skip(said.next(), Mark.OCLOCK);
    DueClock clock = said.value();
    if (items.isMeridiem(next) && clock.hour() >= 1) {
      Half half = items.is(next, Mark.AM) && clock.hour() <= 12 ? Half.AM : Half.PM;
      boolean twelve = clock.hour() <= 12;
      return new DueParsed<>(twelve ? clock.in(half) : clock, next + 1);
    }
    return new DueParsed<>(clock, next);
  }
}
