package dev.kept.reading;

import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueSaid.Point;
import dev.kept.reading.DueTerm.Mark;
import org.jspecify.annotations.Nullable;

/** Reads the points of a day that have names: "first thing", "COB", "end of Friday". */
final class DuePointGrammar {

  private final DueItems items;
  private final DueDayGrammar days;

  DuePointGrammar(DueItems items, DueDayGrammar days) {
    this.items = items;
    this.days = days;
  }

  /** Reads one into its place, if that is free; the item after it, or -1. */
  int point(DueMomentWords words, int i, Cue cue) {
    int at = items.skip(i, Mark.THE);
    if (words.point != null || words.hours != null || !(items.term(at) instanceof Mark mark)) {
      return -1;
    }
    Point named = named(mark, at, cue);
    if (named != null) {
      words.point = named;
      return at + 1;
    }
    if (words.day != null) {
      return -1;
    }
    return switch (mark) {
      case END -> dayOf(words, Point.DAY_END, items.skip(items.skip(at + 1, Mark.OF), Mark.THE));
      case THIS_TIME -> sameTime(words, items.skip(at + 1, Mark.ON));
      default -> -1;
    };
  }

  private @Nullable Point named(Mark mark, int at, Cue cue) {
    return switch (mark) {
      case FIRST_THING -> Point.FIRST_THING;
      case DAY_END -> Point.DAY_END;
      case CLOSE -> Point.CLOSE;
      case CLOSING -> cue == Cue.AT && mayEnd(at + 1) ? Point.CLOSE : null;
      case OVERNIGHT -> Point.OVERNIGHT;
      default -> null;
    };
  }

  /** No object follows: "before we close", not "before we close your ticket". */
  private boolean mayEnd(int i) {
    return !(items.term(i) instanceof DueTerm.Other
        || items.is(i, Mark.HAPPENING)
        || items.is(i, Mark.A)
        || items.is(i, Mark.THIS));
  }

  private int dayOf(DueMomentWords words, Point point, int at) {
    DueParsed<DueDay> day = days.day(at, true);
    if (day == null) {
      return -1;
    }
    words.point = point;
    words.day = day.value();
    return day.next();
  }

  /** "this time tomorrow", "the same time next week". */
  private int sameTime(DueMomentWords words, int at) {
    if (items.is(at, Mark.NEXT) && items.isUnit(at + 1, DueUnit.WEEK)) {
      words.point = Point.SAME_TIME;
      words.day = new DueDay.FromToday(7);
      return at + 2;
    }
    return dayOf(words, Point.SAME_TIME, at);
  }
}
