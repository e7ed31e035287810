package dev.kept.reading;

import dev.kept.reading.DueClock.Half;
import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of day and windows of two. A bare number is an hour only where a cue stands before it
 * ("at", "by", "between") and nothing that is counted stands after it: "at 5 branches" is no time.
 */
final class DueClockGrammar {

  /** A time or a window; a window runs until {@code end}. */
  record Hours(DueClock start, @Nullable DueClock end) {}

  /** Whether the words before call for a time of day. */
  enum Cue {
    NONE,
    AT,
    /** Two times follow: "between 8 and 10". */
    BETWEEN,
    FROM,
    /** A day stands before it: a window may follow. */
    DAY
  }

  private final DueItems items;
  private final DueStyle style;

  DueClockGrammar(DueItems items, DueStyle style) {
    this.items = items;
    this.style = style;
  }

  @Nullable DueParsed<Hours> hours(int i, Cue cue) {
    DueParsed<DueClock> first = clock(i, cue);
    if (first == null) {
      return null;
    }
    DueParsed<DueClock> second = end(first.next(), cue);
    if (second != null) {
      boolean sure = isSure(first.value()) || isSure(second.value());
      boolean called = cue == Cue.NONE ? dayFollows(second.next()) : mayFollow(second.next());
      if (sure || called) {
        return new DueParsed<>(new Hours(first.value(), second.value()), second.next());
      }
    }
    if (cue == Cue.BETWEEN) {
      return null;
    }
    boolean told = isSure(first.value()) || isTold(i, first);
    return told || ((cue == Cue.AT || cue == Cue.FROM) && mayFollow(first.next()))
        ? new DueParsed<>(new Hours(first.value(), null), first.next())
        : null;
  }

  /** The second time of a window, after its "to", "and" or dash. */
  private @Nullable DueParsed<DueClock> end(int i, Cue cue) {
    boolean joined =
        items.is(i, '-')
            || items.is(i, Mark.TO)
            || items.is(i, Mark.UNTIL)
            || (items.is(i, Mark.AND) && cue == Cue.BETWEEN)
            || (items.is(i, Mark.OR) && cue == Cue.AT);
    return joined ? clock(i + 1, Cue.BETWEEN) : null;
  }

  private @Nullable DueParsed<DueClock> clock(int i, Cue cue) {
    if (items.is(i, Mark.NOON) || (items.number(i) == 12 && items.is(i + 1, Mark.NOON))) {
      return new DueParsed<>(DueClock.NOON, items.is(i, Mark.NOON) ? i + 1 : i + 2);
    }
    if (items.is(i, Mark.MIDNIGHT)) {
      return new DueParsed<>(DueClock.MIDNIGHT, i + 1);
    }
    DueParsed<DueClock> said =
        DueParsed.or(spoken(i, cue), DueParsed.or(figures(i, cue), word(i, cue)));
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

  /** "3", "15:00", "2.30", "14h30", "1500 hrs", "1430". */
  private @Nullable DueParsed<DueClock> figures(int i, Cue cue) {
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
    if (items.digits(i) == 3 && !isMeridiem(i + 1)) {
      return null;
    }
    boolean exact = items.digits(i) == 4 && !isMeridiem(i + 1);
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
    if (isMeridiem(next) && clock.hour() >= 1) {
      Half half = items.is(next, Mark.AM) && clock.hour() <= 12 ? Half.AM : Half.PM;
      boolean twelve = clock.hour() <= 12;
      return new DueParsed<>(twelve ? clock.in(half) : clock, next + 1);
    }
    return new DueParsed<>(clock, next);
  }

  private boolean isMeridiem(int i) {
    return items.is(i, Mark.AM) || items.is(i, Mark.PM);
  }

  private static boolean isSure(DueClock clock) {
    return clock.half() == Half.AM || clock.half() == Half.PM;
  }

  /** Words or a colon make it a time without any cue; a number or a lone midnight does not. */
  private boolean isTold(int i, DueParsed<DueClock> said) {
    boolean colon = items.is(i + 1, ':') && said.next() > i + 2;
    boolean oclock = items.is(said.next() - 1, Mark.OCLOCK);
    boolean spoken =
        items.term(i) instanceof Unit
            || items.is(i, Mark.HALF)
            || items.is(i, Mark.A)
            || items.is(i + 1, Mark.PAST);
    boolean ish = items.is(said.next(), Mark.OR_SO) && items.glued(said.next());
    boolean noon = items.is(said.next() - 1, Mark.NOON) || items.is(i, Mark.MIDNIGHT);
    return (colon && !items.is(said.next(), ':')) || oclock || spoken || ish || noon;
  }

  /** Part of a code, a price or a fraction: "v2", "$5", "#12", "A-7", "1/2". */
  private boolean isPartOfCode(int i) {
    if (!items.glued(i)) {
      return false;
    }
    return !(items.is(i - 1, '(')
        || items.is(i - 1, '-')
        || items.is(i - 1, '"')
        || items.is(i - 1, '\'')
        || items.is(i - 1, '*')
        || items.is(i - 1, ',')
        || items.is(i - 1, '~')
        || items.is(i - 1, Mark.AT));
  }

  /** What may stand after a bare hour: the end, or a word that is not counted by it. */
  private boolean mayFollow(int i) {
    DueTerm term = items.term(i);
    return switch (term) {
      case DueTerm.Other other -> false;
      case Unit unit -> false;
      case Figures number -> false;
      case Count count -> false;
      case DueTerm.Symbol(char symbol) -> !items.glued(i) || isStop(symbol, i);
      case Mark mark ->
          switch (mark) {
            case BUSINESS, HALF, ANOTHER, HAPPENING, AGO -> false;
            default -> true;
          };
      default -> true;
    };
  }

  /** "8 to 10 tomorrow", "7 to 9 this evening". */
  private boolean dayFollows(int i) {
    int at = items.skip(items.skip(items.skip(i, Mark.ON), Mark.IN), Mark.THE);
    return switch (items.term(items.skip(at, Mark.THIS))) {
      case DueTerm.Part part -> true;
      case DueTerm.Day day -> true;
      case DueTerm.Weekday weekday -> true;
      default -> false;
    };
  }

  private boolean isStop(char symbol, int i) {
    return symbol == '-' || (".,;:!?)\"'\n*".indexOf(symbol) >= 0 && !isDecimal(i));
  }

  private boolean isDecimal(int i) {
    return items.glued(i) && items.glued(i + 1) && items.term(i + 1) instanceof Figures;
  }
}
