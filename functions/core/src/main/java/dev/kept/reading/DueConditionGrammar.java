package dev.kept.reading;

import dev.kept.reading.DueSaid.Event;
import dev.kept.reading.DueTerm.Mark;
import org.jspecify.annotations.Nullable;

/** Reads what a promise waits for: "once the part arrives", "after receiving it". */
final class DueConditionGrammar {

  /** How many words of a condition belong to it. */
  private static final int LONGEST = 25;

  private final DueItems items;

  DueConditionGrammar(DueItems items) {
    this.items = items;
  }

  @Nullable DueParsed<DueSaid> condition(int i) {
    boolean always = items.is(i, Mark.EVENT) || items.is(i, Mark.JUST_AFTER);
    boolean subject = items.is(i + 1, Mark.WHO) || items.is(i + 1, Mark.THE);
    boolean when = items.is(i, Mark.WHEN) && (subject || items.is(i + 1, Mark.HAPPENING));
    boolean after =
        items.is(i, Mark.AFTER)
            && !items.is(i - 1, Mark.TENDS)
            && (subject || items.is(i + 1, Mark.HAPPENING));
    return always || when || after ? event(i, i + 1) : null;
  }

  /** The condition runs to the end of its clause. */
  @Nullable DueParsed<DueSaid> event(int i, int from) {
    int at = from;
    int last = Math.min(items.size(), from + LONGEST);
    while (at < last && !items.isClauseEnd(at) && !(at > from && items.is(at, Mark.WILL))) {
      at++;
    }
    return at == from || items.is(at, '?') ? null : DueOpening.none(items).said(i, at, new Event());
  }
}
