package dev.kept.reading;

import dev.kept.reading.DueClockGrammar.Cue;
import dev.kept.reading.DueClockGrammar.Hours;
import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueSaid.Point;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day, a time and a part of the day that stand together, in whatever order: each at most
 * once, joined by little words. One reader for one phrase.
 */
final class DueMomentGrammar {

  private final DueItems items;
  private final DueDayGrammar days;
  private final DueDayRanges ranges;
  private final DueClockGrammar clocks;

  private Lead lead;
  private boolean approximate;
  private @Nullable DueDay day;
  private @Nullable DueDay lastDay;
  private @Nullable Hours hours;
  private @Nullable DuePart part;
  private @Nullable Point point;
  private DueTerm.@Nullable Zone zone;
  private Shade shade = Shade.WHOLE;
  private int week = -1;

  DueMomentGrammar(DueItems items, DueStyle style, Lead lead) {
    this.items = items;
    this.days = new DueDayGrammar(items, style);
    this.ranges = new DueDayRanges(items, days);
    this.clocks = new DueClockGrammar(items, style);
    this.lead = lead;
  }

  Lead lead() {
    return lead;
  }

  boolean approximate() {
    return approximate;
  }

  /**
   * The moment that begins at item {@code i}.
   *
   * @param cue what the words before call for
   * @param week the week that was named just before ("next week, on Tuesday"); -1 if none was
   */
  @Nullable DueParsed<Moment> moment(int i, Cue cue, int week) {
    this.week = week;
    int next = piece(i, cue, cue != Cue.NONE || lead != Lead.NONE || week >= 0);
    if (next < 0) {
      return null;
    }
    while (true) {
      int more = joined(next);
      if (more < 0) {
        break;
      }
      next = more;
    }
    return day == null && hours == null && part == null && point == null
        ? null
        : new DueParsed<>(build(), next);
  }

  private Moment build() {
    return new Moment(
        inNamedWeek(),
        lastDay,
        hours == null ? null : hours.start(),
        hours == null ? null : hours.end(),
        part,
        shade,
        point,
        zone);
  }

  private @Nullable DueDay inNamedWeek() {
    if (week < 0) {
      return day;
    }
    return day instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)
        ? new DueDay.OfWeek(of, Which.IN_WEEK, week)
        : day == null ? new DueDay.FirstOfWeek(week) : day;
  }

  /** The next piece behind little words, if there is one; else -1, and the little words stay. */
  private int joined(int i) {
    int at = items.is(i, ',') || items.is(i, '(') || items.is(i, '-') ? i + 1 : i;
    boolean bracket = items.is(i, '(');
    Cue cue = day == null && part == null ? Cue.NONE : Cue.DAY;
    Lead limit = lead;
    boolean rough = false;
    for (int words = 0; words < 3; words++) {
      if (!(items.term(at) instanceof Mark mark)) {
        break;
      }
      switch (mark) {
        case AT, ON, IN, OF, THE, FOR, OVER -> cue = mark == Mark.AT ? Cue.AT : cue;
        case SOMETIME -> cue = cue == Cue.NONE ? Cue.DAY : cue;
        case ABOUT -> {
          cue = Cue.AT;
          rough = true;
        }
        case BY, UNTIL -> {
          limit = Lead.BY;
          cue = Cue.AT;
        }
        case BEFORE -> {
          limit = Lead.BEFORE;
          cue = Cue.AT;
        }
        case AFTER -> {
          limit = Lead.AFTER;
          cue = Cue.AT;
        }
        case FROM -> {
          limit = Lead.FROM;
          cue = Cue.FROM;
        }
        case BETWEEN -> cue = Cue.BETWEEN;
        default -> {
          int next = piece(at, cue, true);
          return close(next, bracket, limit, rough);
        }
      }
      at++;
    }
    int next = at > i || !items.is(i, '\n') ? piece(at, cue, true) : -1;
    return close(next, bracket, limit, rough);
  }

  private int close(int next, boolean bracket, Lead limit, boolean rough) {
    if (next < 0) {
      return -1;
    }
    lead = lead == Lead.NONE ? limit : lead;
    approximate |= rough;
    return bracket && items.is(next, ')') ? next + 1 : next;
  }

  /** Reads one piece into its place, if the place is free; the item after it, or -1. */
  private int piece(int i, Cue cue, boolean cued) {
    int at = weekPiece(i);
    at = at < 0 ? pointPiece(i, cue) : at;
    at = at < 0 ? partPiece(i, cued) : at;
    at = at < 0 ? dayPiece(i, cue, cued) : at;
    at = at < 0 ? hoursPiece(i, cue) : at;
    at = at < 0 ? zonePiece(i) : at;
    return at < 0 ? tailPiece(i) : at;
  }

  /** "next week" beside a weekday. */
  private int weekPiece(int i) {
    boolean pointed = items.is(i, Mark.NEXT) || items.is(i, Mark.THIS);
    boolean weekday =
        day instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)
            && which == Which.BARE
            && later == 0;
    if (!pointed || !weekday || week >= 0 || !isWeek(i + 1)) {
      return -1;
    }
    week = items.is(i, Mark.NEXT) ? 1 : 0;
    return i + 2;
  }

  private int pointPiece(int i, Cue cue) {
    int at = items.skip(i, Mark.THE);
    if (point != null || hours != null || !(items.term(at) instanceof Mark mark)) {
      return -1;
    }
    Point said =
        switch (mark) {
          case FIRST_THING -> Point.FIRST_THING;
          case DAY_END -> Point.DAY_END;
          case CLOSE -> Point.CLOSE;
          case CLOSING -> cue == Cue.AT && mayEnd(at + 1) ? Point.CLOSE : null;
          case OVERNIGHT -> Point.OVERNIGHT;
          default -> null;
        };
    if (said != null) {
      point = said;
      return at + 1;
    }
    if (mark == Mark.END && day == null) {
      DueParsed<DueDay> end = days.day(items.skip(items.skip(at + 1, Mark.OF), Mark.THE), true);
      if (end != null) {
        point = Point.DAY_END;
        day = end.value();
        return end.next();
      }
    }
    return -1;
  }

  /** No object follows: "before we close", not "before we close your ticket". */
  private boolean mayEnd(int i) {
    return !(items.term(i) instanceof DueTerm.Other
        || items.is(i, Mark.HAPPENING)
        || items.is(i, Mark.A)
        || items.is(i, Mark.THIS));
  }

  /** "this afternoon", "the morning", "early evening", "late", "later". */
  private int partPiece(int i, boolean cued) {
    int at = items.skip(i, Mark.THE);
    Shade said = shade == Shade.WHOLE ? shadeAt(at) : Shade.WHOLE;
    if (said != Shade.WHOLE) {
      int next = items.skip(items.skip(at + 1, Mark.OF), Mark.IN);
      next = items.is(next, '-') ? next + 1 : next;
      int rest = part == null ? partPiece(next, true) : -1;
      rest =
          rest < 0 && day == null && said != Shade.END
              ? dayPiece(items.skip(next, Mark.ON), Cue.DAY, true)
              : rest;
      if (rest >= 0) {
        shade = said;
        lead = said == Shade.END && lead == Lead.NONE ? Lead.BY : lead;
      }
      return rest;
    }
    boolean today = items.is(at, Mark.THIS);
    at = today ? at + 1 : at;
    if (part != null || !(items.term(at) instanceof DueTerm.Part(DuePart named, boolean tonight))) {
      return -1;
    }
    if ((today || tonight) && day != null && !(day instanceof DueDay.FromToday)) {
      return -1;
    }
    if (!today && !tonight && day == null && hours == null && point == null && !cued && at == i) {
      return -1;
    }
    part = named;
    if (today || tonight) {
      day = new DueDay.FromToday(0);
    }
    return at + 1;
  }

  private Shade shadeAt(int i) {
    if (!(items.term(i) instanceof Mark mark)) {
      return Shade.WHOLE;
    }
    return switch (mark) {
      case EARLY -> Shade.EARLY;
      case MIDDLE -> Shade.MIDDLE;
      case LATE -> Shade.LATE;
      case LATER -> Shade.LATER;
      case END -> Shade.END;
      default -> Shade.WHOLE;
    };
  }

  private int dayPiece(int i, Cue cue, boolean cued) {
    DueParsed<DueDayRanges.Days> range = day == null ? ranges.days(i, cue, cued) : null;
    if (range != null) {
      day = range.value().first();
      lastDay = range.value().last();
      return range.next();
    }
    DueParsed<DueDay> said = day == null || cue == Cue.BETWEEN ? null : days.day(i, cued);
    DueDay before = day;
    if (said == null || before == null || lastDay != null) {
      return -1;
    }
    if (said.value() instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)
        && !(day instanceof DueDay.OfWeek)
        && !(day instanceof DueDay.Both)) {
      day = new DueDay.Both(of, before);
      return said.next();
    }
    if (day instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)
        && (said.value() instanceof DueDay.OfMonth || said.value() instanceof DueDay.OfYear)) {
      day = new DueDay.Both(of, said.value());
      return said.next();
    }
    return day instanceof DueDay.FromToday && said.value() instanceof DueDay.OfYear
        ? keepDate(said)
        : -1;
  }

  private int keepDate(DueParsed<DueDay> said) {
    day = said.value();
    return said.next();
  }

  private int hoursPiece(int i, Cue cue) {
    DueParsed<Hours> said = hours == null && point == null ? clocks.hours(i, cue) : null;
    if (said == null) {
      return -1;
    }
    hours = said.value();
    return said.next();
  }

  private int zonePiece(int i) {
    if (hours == null || zone != null || !(items.term(i) instanceof DueTerm.Zone named)) {
      return -1;
    }
    zone = named;
    return i + 1;
  }

  /** "at the latest", "or so", "-ish". */
  private int tailPiece(int i) {
    if (items.is(i, Mark.AT_LATEST)) {
      lead = Lead.BY;
      return i + 1;
    }
    if (items.is(i, Mark.OR_SO) && (day != null || hours != null || part != null)) {
      approximate = true;
      return i + 1;
    }
    return -1;
  }

  private boolean isWeek(int i) {
    return items.term(i) instanceof Unit(DueUnit unit, int times, _) && unit == DueUnit.WEEK;
  }
}
