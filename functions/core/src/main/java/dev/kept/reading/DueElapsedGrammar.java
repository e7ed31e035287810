package dev.kept.reading;

import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Unit;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * Reads lengths of time that are a promise: from now ("within 2 days"), from another day ("a week
 * on Monday"), or from an event ("5 days after we get it").
 */
final class DueElapsedGrammar {

  private final DueItems items;
  private final DueDayGrammar days;
  private final DueAmountGrammar amounts;
  private final DueConditionGrammar conditions;

  DueElapsedGrammar(DueItems items, DueDayGrammar days, DueConditionGrammar conditions) {
    this.items = items;
    this.days = days;
    this.amounts = new DueAmountGrammar(items);
    this.conditions = conditions;
  }

  /** The phrase that begins at item {@code i} with {@code opening}. */
  @Nullable DueParsed<DueSaid> elapsed(int i, DueOpening opening) {
    boolean cued = opening.in || opening.lead == Lead.WITHIN || opening.over;
    DueParsed<DueLength> length = amounts.length(opening.next, cued);
    if (length == null && opening.in) {
      length = amounts.bareMinutes(i, opening.next);
    }
    if (length == null || (!cued && (opening.lead == Lead.BEFORE || isClock(opening.next)))) {
      return null;
    }
    Amount amount = length.value().amount();
    DueParsed<DueSaid> later = later(i, length.next(), amount, opening);
    if (later != null) {
      return later;
    }
    if (!cued && !standsAlone(i, length)) {
      return null;
    }
    opening.approximate |= length.value().rough();
    return fromNow(i, length.next(), amount, opening);
  }

  /** "14h30" is a time of day; "in 2h30" is not. */
  private boolean isClock(int i) {
    return items.digits(i + 2) == 2
        && items.glued(i + 1)
        && items.glued(i + 2)
        && items.term(i + 1) instanceof Unit;
  }

  private @Nullable DueParsed<DueSaid> fromNow(int i, int end, Amount amount, DueOpening opening) {
    int next = end;
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
    return waits ? conditions.event(i, next + 1) : opening.said(i, next, amount);
  }

  /** "a week from today", "two weeks on Monday", "3 days after Christmas": a day so much later. */
  private @Nullable DueParsed<DueSaid> later(int i, int at, Amount amount, DueOpening opening) {
    DueQuantity most = amount.most();
    boolean counts = most.unit() == DueUnit.DAY || most.unit() == DueUnit.WEEK;
    if (!counts || amount.business() || amount.least() != null) {
      return null;
    }
    boolean joined = items.is(at, Mark.FROM) || items.is(at, Mark.AFTER) || items.is(at, Mark.ON);
    if (!joined && !(items.term(at) instanceof DueTerm.Day)) {
      return null;
    }
    DueParsed<DueDay> day = days.day(items.skip(joined ? at + 1 : at, Mark.THE), joined);
    if (day == null) {
      return null;
    }
    int count = (int) Math.ceil(most.amount() * (most.unit() == DueUnit.WEEK ? 7 : 1));
    int start = opening.in && joined ? opening.next : i;
    return opening.said(start, day.next(), Moment.on(after(day.value(), count)));
  }

  private static DueDay after(DueDay day, int count) {
    return day instanceof DueDay.OfWeek(DayOfWeek of, Which which, int weeks)
            && which == Which.BARE
            && weeks == 0
            && count % 7 == 0
        ? new DueDay.OfWeek(of, which, count / 7)
        : new DueDay.After(day, count);
  }

  /**
   * Whether a length is a promise of its own: "takes 2 days", not "waited 2 days", nor "30 minutes
   * before we arrive", which is not reckoned from now.
   */
  private boolean standsAlone(int i, DueParsed<DueLength> length) {
    if (items.is(length.next(), Mark.BEFORE)) {
      return false;
    }
    boolean passed =
        items.is(i - 1, Mark.LASTED)
            || items.is(i - 1, Mark.FOR)
            || items.is(i - 1, Mark.NEXT)
            || (items.is(i - 1, Mark.THE) && items.is(i - 2, Mark.FOR));
    boolean rate =
        items.term(i - 1) instanceof DueTerm.Figures || items.term(i - 1) instanceof Unit;
    return !passed && !(length.value().bare() && rate) && !length.value().adjective();
  }
}
