package dev.kept.reading;

import dev.kept.reading.DueClock.Half;
import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads hours that a promise names, one or a window of two. A bare number is an hour only where a
 * cue stands before it ("at", "by", "between") and nothing that is counted stands after it: "at 5
 * branches" is no time.
 */
final class DueHoursGrammar {

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
  private final DueClockGrammar clocks;

  DueHoursGrammar(DueItems items, DueClockGrammar clocks) {
    this.items = items;
    this.clocks = clocks;
  }

  @Nullable DueParsed<Hours> hours(int i, Cue cue) {
    DueParsed<DueClock> first = clocks.clock(i, cue);
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
    return joined ? clocks.clock(i + 1, Cue.BETWEEN) : null;
  }

  private static boolean isSure(DueClock clock) {
    return clock.half() == Half.AM || clock.half() == Half.PM;
  }

  /** Words or a colon make it a time without any cue; a number or a lone midnight does not. */
  private boolean isTold(int i, DueParsed<DueClock> said) {
    boolean french = items.term(i + 1) instanceof Unit && items.glued(i + 1);
    boolean colon = (items.is(i + 1, ':') || french) && said.next() > i + 2;
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
