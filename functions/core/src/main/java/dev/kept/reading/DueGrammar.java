package dev.kept.reading;

import dev.kept.fact.Vague;
import dev.kept.reading.DueAmountGrammar.Length;
import dev.kept.reading.DueClockGrammar.Cue;
import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueSaid.Either;
import dev.kept.reading.DueSaid.Event;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueSaid.Vaguely;
import dev.kept.reading.DueSaid.What;
import dev.kept.reading.DueTerm.Bucket;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time phrases in a text. From each word it looks a few words ahead and never back, so
 * the work grows with the length of the text only.
 */
final class DueGrammar {

  /** How many words of a condition belong to it. */
  private static final int LONGEST_EVENT = 25;

  /** No message that a person wrote holds more; what comes after is not looked at. */
  private static final int MOST_PHRASES = 1000;

  private final DueItems items;
  private final DueStyle style;
  private final DueAmountGrammar amounts;
  private final DuePeriodGrammar periods;

  /** The small words before a phrase, read from left to right. */
  private static final class Opening {
    Lead lead = Lead.NONE;
    Cue cue = Cue.NONE;
    boolean approximate;
    boolean in;
    boolean over;
  }

  DueGrammar(DueItems items, DueStyle style) {
    this.items = items;
    this.style = style;
    this.amounts = new DueAmountGrammar(items);
    this.periods = new DuePeriodGrammar(items);
  }

  List<DueSaid> phrases() {
    List<DueSaid> phrases = new ArrayList<>();
    boolean hoped = false;
    for (int i = 0; i < items.size() && phrases.size() < MOST_PHRASES; ) {
      hoped = items.is(i, Mark.HOPE) || (hoped && !isSentenceEnd(i));
      boolean behind = items.is(i, Mark.NOT_AHEAD) || items.is(i, Mark.PAST);
      DueParsed<DueSaid> said = !mayBegin(i) || isParticle(i) ? null : choice(behind ? i + 1 : i);
      if (said == null) {
        i++;
        continue;
      }
      if (!behind && !items.is(said.next(), Mark.AGO)) {
        phrases.add(hoped ? hoped(said.value()) : said.value());
      }
      i = said.next();
    }
    return phrases;
  }

  private static DueSaid hoped(DueSaid said) {
    return new DueSaid(said.start(), said.end(), said.lead(), said.what(), true);
  }

  /** Most words of most texts mean nothing here. */
  private boolean mayBegin(int i) {
    return !(items.term(i) instanceof DueTerm.Other || items.term(i) instanceof DueTerm.Symbol);
  }

  /** The "in" of "we'll check in on Monday" belongs to the verb. */
  private boolean isParticle(int i) {
    boolean first =
        items.is(i, Mark.IN)
            || items.is(i, Mark.ON)
            || items.is(i, Mark.BY)
            || items.is(i, Mark.OVER);
    return first
        && items.term(i + 1) instanceof Mark mark
        && switch (mark) {
          case IN, ON, AT, BY, BEFORE, AFTER, BETWEEN, WITHIN, UNTIL, FROM -> true;
          default -> false;
        };
  }

  /** One phrase, or two with an "or" between them: "Monday or Tuesday". */
  private @Nullable DueParsed<DueSaid> choice(int i) {
    DueParsed<DueSaid> one = phrase(i);
    if (one == null || !items.is(one.next(), Mark.OR) || !isTimed(one.value())) {
      return one;
    }
    DueParsed<DueSaid> other = phrase(one.next() + 1);
    if (other == null || !isTimed(other.value())) {
      return one;
    }
    DueSaid first = one.value();
    DueSaid second =
        other.value().lead() == Lead.NONE ? other.value().led(first.lead()) : other.value();
    boolean rough = first.approximate() || second.approximate();
    return new DueParsed<>(
        new DueSaid(
            first.start(), second.end(), first.lead(), new Either(List.of(first, second)), rough),
        other.next());
  }

  private static boolean isTimed(DueSaid said) {
    return said.what() instanceof Moment
        || said.what() instanceof Period
        || said.what() instanceof Amount;
  }

  private @Nullable DueParsed<DueSaid> phrase(int i) {
    if (items.term(i) instanceof Bucket(Vague vague)) {
      return vaguely(i, vague);
    }
    Opening opening = new Opening();
    int at = opening(i, opening);
    DueParsed<DueSaid> found = amount(i, at, opening);
    if (found == null) {
      found = period(i, at, opening);
    }
    if (found == null) {
      found = moment(i, at, opening, -1);
    }
    return found == null ? condition(i) : found;
  }

  /** A vague word, unless what follows says when: "at some point tomorrow". */
  private @Nullable DueParsed<DueSaid> vaguely(int i, Vague vague) {
    DueParsed<DueSaid> timed = items.term(i + 1) instanceof Bucket ? null : phrase(i + 1);
    if (timed == null || timed.value().what() instanceof Amount) {
      return said(i, i + 1, new Opening(), new Vaguely(vague));
    }
    DueSaid said = timed.value();
    return new DueParsed<>(
        new DueSaid(items.start(i), said.end(), said.lead(), said.what(), said.approximate()),
        timed.next());
  }

  private int opening(int i, Opening opening) {
    int at = i;
    for (int words = 0; words < 4 && items.term(at) instanceof Mark mark; words++, at++) {
      switch (mark) {
        case ABOUT -> {
          opening.approximate = true;
          opening.cue = opening.cue == Cue.NONE ? Cue.AT : opening.cue;
        }
        case SOMETIME -> opening.cue = opening.cue == Cue.NONE ? Cue.DAY : opening.cue;
        case AT, ON -> opening.cue = mark == Mark.AT ? Cue.AT : Cue.DAY;
        case IN -> {
          opening.in = true;
          opening.cue = Cue.DAY;
        }
        case OVER -> opening.over = true;
        case BY, UNTIL -> limit(opening, Lead.BY, Cue.AT);
        case BEFORE -> limit(opening, Lead.BEFORE, Cue.AT);
        case AFTER -> limit(opening, Lead.AFTER, Cue.AT);
        case FROM -> limit(opening, Lead.FROM, Cue.FROM);
        case BETWEEN -> limit(opening, Lead.NONE, Cue.BETWEEN);
        case WITHIN, AT_LATEST -> opening.lead = Lead.WITHIN;
        default -> {
          return at;
        }
      }
    }
    return at;
  }

  private static void limit(Opening opening, Lead lead, Cue cue) {
    opening.lead = lead;
    opening.cue = cue;
  }

  private @Nullable DueParsed<DueSaid> amount(int i, int at, Opening opening) {
    boolean cued = opening.in || opening.lead == Lead.WITHIN || opening.over;
    DueParsed<Length> length = amounts.length(at, cued);
    if (length == null || (opening.lead == Lead.BEFORE && !cued)) {
      return null;
    }
    int next = length.next();
    Amount amount = length.value().amount();
    DueParsed<DueSaid> later = later(i, at, next, amount, opening);
    if (later != null) {
      return later;
    }
    if (!cued && !standsAlone(i, length)) {
      return null;
    }
    opening.approximate |= length.value().rough();
    if (items.is(next, Mark.OR_SO)) {
      opening.approximate = true;
      next++;
    }
    next = items.skip(next, Mark.AT_LATEST);
    next = items.is(next, Mark.FROM) && items.is(next + 1, Mark.NOW) ? next + 2 : next;
    boolean waits =
        (items.is(next, Mark.OF) && !items.is(next + 1, Mark.WHO))
            || items.is(next, Mark.AFTER)
            || items.is(next, Mark.FROM)
            || items.is(next, Mark.EVENT);
    return waits ? event(i, next + 1) : said(i, next, opening, amount);
  }

  /** "a week from today", "two weeks on Monday", "3 days after Christmas": a day so much later. */
  private @Nullable DueParsed<DueSaid> later(
      int i, int from, int at, Amount amount, Opening opening) {
    DueQuantity most = amount.most();
    boolean joined = items.is(at, Mark.FROM) || items.is(at, Mark.AFTER) || items.is(at, Mark.ON);
    boolean counts = most.unit() == DueUnit.DAY || most.unit() == DueUnit.WEEK;
    if (!counts || amount.business() || amount.least() != null) {
      return null;
    }
    boolean close = items.term(at) instanceof DueTerm.Day;
    if (!joined && !close) {
      return null;
    }
    DueParsed<DueDay> day =
        new DueDayGrammar(items, style).day(items.skip(joined ? at + 1 : at, Mark.THE), joined);
    if (day == null) {
      return null;
    }
    int days = (int) Math.ceil(most.amount() * (most.unit() == DueUnit.WEEK ? 7 : 1));
    DueDay then =
        day.value() instanceof DueDay.OfWeek(DayOfWeek of, Which which, int weeks)
                && which == Which.BARE
                && days % 7 == 0
            ? new DueDay.OfWeek(of, which, days / 7)
            : new DueDay.After(day.value(), days);
    Moment moment = new Moment(then, null, null, null, null, Shade.WHOLE, null, null);
    int start = opening.in && joined ? from : i;
    return said(start, day.next(), opening, moment);
  }

  /** Whether a length is a promise of its own: "takes 2 days", not "waited 2 days". */
  private boolean standsAlone(int i, DueParsed<Length> length) {
    if (items.is(i - 1, Mark.LASTED) || items.is(i - 1, Mark.FOR) || items.is(i - 1, Mark.NEXT)) {
      return false;
    }
    boolean rate =
        items.term(i - 1) instanceof DueTerm.Figures || items.term(i - 1) instanceof Unit;
    return !(length.value().bare() && rate) && !length.value().adjective();
  }

  private @Nullable DueParsed<DueSaid> period(int i, int at, Opening opening) {
    DueParsed<What> what =
        DueParsed.or(
            periods.afterNext(at),
            periods.period(
                at,
                opening.lead,
                opening.in || opening.over || opening.cue == Cue.AT || opening.cue == Cue.DAY));
    if (what == null) {
      return null;
    }
    if (what.value() instanceof Period(DueUnit unit, int on, Shade shade)
        && unit == DueUnit.WEEK
        && shade == Shade.WHOLE) {
      int day = items.is(what.next(), ',') ? what.next() + 1 : what.next();
      day = items.skip(day, Mark.ON);
      if (items.term(day) instanceof DueTerm.Weekday) {
        return moment(i, day, opening, on);
      }
    }
    return said(i, what.next(), opening, what.value());
  }

  private @Nullable DueParsed<DueSaid> moment(int i, int at, Opening opening, int week) {
    DueMomentGrammar grammar = new DueMomentGrammar(items, style, opening.lead);
    DueParsed<Moment> moment = grammar.moment(at, opening.cue, week);
    if (moment == null) {
      return null;
    }
    opening.lead = grammar.lead();
    opening.approximate |= grammar.approximate();
    return said(i, moment.next(), opening, moment.value());
  }

  private DueParsed<DueSaid> said(int i, int next, Opening opening, What what) {
    return new DueParsed<>(
        new DueSaid(items.start(i), items.end(next - 1), opening.lead, what, opening.approximate),
        next);
  }

  /** "once the part arrives", "when we hear from them", "after receiving it". */
  private @Nullable DueParsed<DueSaid> condition(int i) {
    boolean always = items.is(i, Mark.EVENT);
    boolean when =
        items.is(i, Mark.WHEN) && (items.is(i + 1, Mark.WHO) || items.is(i + 1, Mark.THE));
    boolean after =
        items.is(i, Mark.AFTER)
            && !items.is(i - 1, Mark.TENDS)
            && (items.is(i + 1, Mark.WHO)
                || items.is(i + 1, Mark.THE)
                || items.is(i + 1, Mark.HAPPENING));
    return always || when || after ? event(i, i + 1) : null;
  }

  /** The condition runs to the end of its clause. */
  private @Nullable DueParsed<DueSaid> event(int i, int from) {
    int at = from;
    int last = Math.min(items.size(), from + LONGEST_EVENT);
    while (at < last && !isClauseEnd(at) && !(at > from && items.is(at, Mark.WILL))) {
      at++;
    }
    return at == from || items.is(at, '?') ? null : said(i, at, new Opening(), new Event());
  }

  private boolean isClauseEnd(int i) {
    return isSentenceEnd(i)
        || items.is(i, ',')
        || items.is(i, ';')
        || items.is(i, ':')
        || items.is(i, '(')
        || items.is(i, ')');
  }

  private boolean isSentenceEnd(int i) {
    return items.is(i, '\n')
        || ((items.is(i, '.') || items.is(i, '!') || items.is(i, '?')) && !items.glued(i + 1));
  }
}
