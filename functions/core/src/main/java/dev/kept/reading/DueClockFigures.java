package dev.kept.reading;

import dev.kept.reading.DueClock.Half;
import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads one time of day in figures: "3", "15:00", "2.30", "14h30", "1500 hrs", "1430". */
final class DueClockFigures {

  /** What may touch the figures of a time. */
  private static final String OPENERS = "(-\"'*,~@";

  private final DueItems items;
  private final DueStyle style;

  DueClockFigures(DueItems items, DueStyle style) {
    this.items = items;
    this.style = style;
  }

  @Nullable DueParsed<DueClock> clock(int i, Cue cue) {
    if (!(items.term(i) instanceof Figures) || isPartOfCode(i)) {
      return null;
    }
    int value = items.number(i);
    int digits = items.digits(i);
    if (digits >= 3) {
      return military(i, cue);
    }
    if (value > 24) {
      return null;
    }
    int minutes = minutes(i + 1);
    if (minutes >= 0) {
      boolean exact = value > 12 || value == 0 || (digits == 2 && value < 10);
      int next = items.is(i + 3, ':') && items.glued(i + 3) ? i + 5 : i + 3;
      return clockOf(value, minutes, exact, next);
    }
    return clockOf(value, 0, value > 12 || value == 0, i + 1);
  }

  private static @Nullable DueParsed<DueClock> clockOf(
      int hour, int minute, boolean exact, int next) {
    if (hour == 24 && minute == 0) {
      return new DueParsed<>(DueClock.MIDNIGHT, next);
    }
    return hour > 23
        ? null
        : new DueParsed<>(new DueClock(hour, minute, exact ? Half.EXACT : Half.OPEN), next);
  }

  /** Four figures: after a cue, or with "hours" behind them. A year is none. */
  private @Nullable DueParsed<DueClock> military(int i, Cue cue) {
    int value = items.number(i);
    boolean named =
        items.term(i + 1) instanceof Unit(DueUnit unit, int times, _) && unit == DueUnit.HOUR;
    boolean clock = value >= 0 && value / 100 < 25 && value % 100 < 60;
    boolean year = value >= 1900 && value < 2100 && !named;
    if (!clock || year || cue == Cue.NONE || cue == Cue.DAY) {
      return null;
    }
    if (items.digits(i) == 3 && !items.isMeridiem(i + 1)) {
      return null;
    }
    boolean exact = items.digits(i) == 4 && !items.isMeridiem(i + 1);
    return clockOf(value / 100, value % 100, exact, named ? i + 2 : i + 1);
  }

  /** The two figures of minutes after a colon, a dot or an h; -1 if there are none. */
  private int minutes(int i) {
    boolean colon = items.is(i, ':');
    boolean dot = items.is(i, '.') && !style.dotsAreDates();
    boolean french =
        items.term(i) instanceof Unit(DueUnit unit, int times, _) && unit == DueUnit.HOUR;
    boolean written = (colon || dot || french) && items.glued(i) && items.glued(i + 1);
    int minutes = written && items.digits(i + 1) == 2 ? items.number(i + 1) : -1;
    boolean longer = items.is(i + 2, '.') && items.glued(i + 2) && items.glued(i + 3) && dot;
    return minutes < 60 && !longer ? minutes : -1;
  }

  /** Behind an "@" it is a time all the same. */
  private boolean isPartOfCode(int i) {
    return items.isPartOfCode(i, OPENERS) && !items.is(i - 1, Mark.AT);
  }
}
