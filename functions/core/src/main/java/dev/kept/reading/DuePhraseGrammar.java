package dev.kept.reading;

import dev.kept.fact.Vague;
import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueSaid.Vaguely;
import dev.kept.reading.DueSaid.What;
import dev.kept.reading.DueTerm.Bucket;
import dev.kept.reading.DueTerm.Mark;
import org.jspecify.annotations.Nullable;

/** Reads one time phrase, of whatever kind. */
final class DuePhraseGrammar {

  private final DueItems items;
  private final DueMomentGrammar moments;
  private final DueElapsedGrammar elapsed;
  private final DuePeriodGrammar periods;
  private final DueConditionGrammar conditions;

  DuePhraseGrammar(DueItems items, DueStyle style) {
    DueDayGrammar days = new DueDayGrammar(items, style);
    this.items = items;
    this.moments = new DueMomentGrammar(items, style, days);
    this.conditions = new DueConditionGrammar(items);
    this.elapsed = new DueElapsedGrammar(items, days, conditions);
    this.periods = new DuePeriodGrammar(items, days);
  }

  @Nullable DueParsed<DueSaid> phrase(int i) {
    if (items.term(i) instanceof Bucket(Vague vague, boolean shy)) {
      return vaguely(i, vague, shy);
    }
    DueOpening opening = new DueOpening(items, i);
    DueTerm first = items.term(opening.next);
    DueParsed<DueSaid> found = DueCore.mayCount(first) ? elapsed.elapsed(i, opening) : null;
    if (found == null && DueCore.maySpan(first)) {
      found = period(i, opening);
    }
    if (found == null) {
      found = moment(i, opening.next, opening, -1);
    }
    if (found == null) {
      found = conditions.condition(i);
    }
    return found == null ? later(i) : found;
  }

  /** A vague word, unless what follows says when: "at some point tomorrow". */
  private @Nullable DueParsed<DueSaid> vaguely(int i, Vague vague, boolean shy) {
    DueParsed<DueSaid> timed = items.term(i + 1) instanceof Bucket ? null : phrase(i + 1);
    if (timed == null
        || timed.value().what() instanceof Amount
        || timed.value().what() instanceof Vaguely) {
      return shy && isDescribed(i + 1)
          ? null
          : DueOpening.none(items).said(i, i + 1, new Vaguely(vague));
    }
    DueSaid said = timed.value();
    return new DueParsed<>(
        new DueSaid(items.start(i), said.end(), said.lead(), said.what(), said.approximate()),
        timed.next());
  }

  /** "I'll call you later." A later date or version is another thing. */
  private @Nullable DueParsed<DueSaid> later(int i) {
    boolean alone =
        items.is(i, Mark.LATER)
            && !(items.term(i - 1) instanceof DueTerm.Unit)
            && !items.is(i - 1, Mark.A)
            && !items.is(i - 1, Mark.OR)
            && !items.is(i - 1, Mark.THE)
            && !isDescribed(i + 1);
    return alone ? DueOpening.none(items).said(i, i + 1, new Vaguely(Vague.SHORTLY)) : null;
  }

  /** Whether a thing follows that the words before belong to: "a second opinion". */
  private boolean isDescribed(int i) {
    return items.term(i) instanceof DueTerm.Other
        || items.term(i) instanceof DueTerm.Unit
        || items.term(i) instanceof DueTerm.Count
        || items.is(i, Mark.TIME)
        || items.is(i, Mark.OF)
        || items.is(i, '-');
  }

  private @Nullable DueParsed<DueSaid> period(int i, DueOpening opening) {
    boolean in = opening.in || opening.over || opening.cue == Cue.AT || opening.cue == Cue.DAY;
    DueParsed<What> what = periods.period(opening.next, opening.lead, in);
    if (what == null) {
      return null;
    }
    if (what.value() instanceof Period(DueUnit unit, int on, Shade shade)
        && unit == DueUnit.WEEK
        && shade == Shade.WHOLE) {
      int day = items.skip(items.skip(what.next(), ','), Mark.ON);
      if (items.term(day) instanceof DueTerm.Weekday) {
        return moment(i, day, opening, on);
      }
    }
    return opening.said(i, what.next(), what.value());
  }

  private @Nullable DueParsed<DueSaid> moment(int i, int at, DueOpening opening, int week) {
    DueParsed<DueMomentWords> found = moments.moment(at, opening, week);
    if (found == null) {
      return null;
    }
    DueMomentWords words = found.value();
    opening.lead = words.lead;
    opening.approximate |= words.approximate;
    return opening.said(i, found.next(), words.build());
  }

  /** Whether it says a time that another may stand beside: "Monday or Tuesday". */
  static boolean isTimed(DueSaid said) {
    return said.what() instanceof Moment
        || said.what() instanceof Period
        || said.what() instanceof Amount;
  }
}
