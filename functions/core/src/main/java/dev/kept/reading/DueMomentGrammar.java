package dev.kept.reading;

import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueHoursGrammar.Hours;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueTerm.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day, a time and a part of the day that stand together, in whatever order: each at most
 * once, joined by little words.
 */
final class DueMomentGrammar {

  private final DueItems items;
  private final DueDayPieces days;
  private final DueHoursGrammar hours;
  private final DuePartGrammar parts;
  private final DuePointGrammar points;

  DueMomentGrammar(DueItems items, DueStyle style, DueDayGrammar days) {
    this.items = items;
    this.days = new DueDayPieces(items, days);
    this.hours = new DueHoursGrammar(items, new DueClockGrammar(items, style));
    this.parts = new DuePartGrammar(items, days);
    this.points = new DuePointGrammar(items, days);
  }

  /**
   * The moment that begins at item {@code i}.
   *
   * @param opening the small words before it
   * @param week the week that was named just before ("next week, on Tuesday"); -1 if none was
   */
  @Nullable DueParsed<DueMomentWords> moment(int i, DueOpening opening, int week) {
    DueMomentWords words = new DueMomentWords(opening.lead, week);
    boolean cued = opening.cue != Cue.NONE || opening.lead != Lead.NONE || week >= 0;
    int next = piece(words, i, opening.cue, cued);
    if (next < 0) {
      return null;
    }
    for (int more = joined(words, next); more >= 0; more = joined(words, next)) {
      next = more;
    }
    return words.isEmpty() ? null : new DueParsed<>(words, next);
  }

  /** The next piece behind little words, if there is one; else -1, and the little words stay. */
  private int joined(DueMomentWords words, int i) {
    boolean bracket = items.is(i, '(');
    DueJoint joint = new DueJoint(items, words, i);
    if (joint.next == i && items.is(i, '\n')) {
      return -1;
    }
    int next = piece(words, joint.next, joint.cue, true);
    if (next < 0) {
      return -1;
    }
    words.lead = words.lead == Lead.NONE ? joint.limit : words.lead;
    words.approximate |= joint.rough;
    return bracket && items.is(next, ')') ? next + 1 : next;
  }

  /** Reads one piece into its place, if the place is free; the item after it, or -1. */
  private int piece(DueMomentWords words, int i, Cue cue, boolean cued) {
    int at = days.week(words, i);
    at = at < 0 ? points.point(words, i, cue) : at;
    at = at < 0 ? parts.part(words, i, cued) : at;
    at = at < 0 ? days.day(words, i, cue, cued) : at;
    at = at < 0 ? hoursPiece(words, i, cue) : at;
    at = at < 0 ? zonePiece(words, i) : at;
    return at < 0 ? tailPiece(words, i) : at;
  }

  private int hoursPiece(DueMomentWords words, int i, Cue cue) {
    DueParsed<Hours> said = words.hours == null && words.point == null ? hours.hours(i, cue) : null;
    if (said == null) {
      return -1;
    }
    words.hours = said.value();
    return said.next();
  }

  private int zonePiece(DueMomentWords words, int i) {
    if (words.hours == null
        || words.zone != null
        || !(items.term(i) instanceof DueTerm.Zone named)) {
      return -1;
    }
    words.zone = named;
    return i + 1;
  }

  /** "at the latest", "or so", "-ish". */
  private int tailPiece(DueMomentWords words, int i) {
    if (words.isEmpty()) {
      return -1;
    }
    if (items.is(i, Mark.AT_LATEST)) {
      words.lead = Lead.BY;
      return i + 1;
    }
    if (items.is(i, Mark.OR_SO) && words.point == null) {
      words.approximate = true;
      return i + 1;
    }
    return -1;
  }
}
