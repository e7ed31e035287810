package dev.kept.reading;

import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueTerm.Mark;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Reads the day of a moment into its place, and what else tells which day that is. */
final class DueDayPieces {

  private final DueItems items;
  private final DueDayGrammar days;
  private final DueDayRanges ranges;

  DueDayPieces(DueItems items, DueDayGrammar days) {
    this.items = items;
    this.days = days;
    this.ranges = new DueDayRanges(items, days);
  }

  /** "next week" beside a weekday. */
  int week(DueMomentWords words, int i) {
    boolean pointed = items.is(i, Mark.NEXT) || items.is(i, Mark.THIS);
    if (!pointed
        || !words.hasBareWeekday()
        || words.week >= 0
        || !(items.term(i + 1) instanceof DueTerm.Unit(DueUnit unit, _, _))
        || unit != DueUnit.WEEK) {
      return -1;
    }
    words.week = items.is(i, Mark.NEXT) ? 1 : 0;
    return i + 2;
  }

  int day(DueMomentWords words, int i, Cue cue, boolean cued) {
    if (words.day == null) {
      DueParsed<DueDayRanges.Days> range = ranges.days(i, cue, cued);
      if (range == null) {
        return -1;
      }
      words.day = range.value().first();
      words.lastDay = range.value().last();
      return range.next();
    }
    DueParsed<DueDay> said = cue == Cue.BETWEEN || words.lastDay != null ? null : days.day(i, cued);
    DueDay both = said == null ? null : both(words.day, said.value());
    if (said == null || both == null) {
      return -1;
    }
    words.day = both;
    return said.next();
  }

  /**
   * A weekday and a date, in either order, or the date beside "today"; null if they do not join.
   */
  private static @Nullable DueDay both(DueDay day, DueDay more) {
    boolean dated = more instanceof DueDay.OfMonth || more instanceof DueDay.OfYear;
    if (day instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)) {
      return dated ? new DueDay.Both(of, more) : null;
    }
    if (more instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)) {
      return day instanceof DueDay.Both ? null : new DueDay.Both(of, day);
    }
    return day instanceof DueDay.FromToday && more instanceof DueDay.OfYear ? more : null;
  }
}
