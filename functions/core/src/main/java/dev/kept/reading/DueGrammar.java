package dev.kept.reading;

import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueSaid.Either;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueTerm.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time phrases in a text. From each word it looks a few words ahead and never back, so
 * the work grows with the length of the text only.
 */
final class DueGrammar {

  /** No message that a person wrote holds more; what comes after is not looked at. */
  static final int MOST_PHRASES = 1000;

  /** How many small words may stand before the one that makes a phrase. */
  private static final int LONGEST_LEAD = 8;

  private final DueItems items;
  private final DuePhraseGrammar grammar;

  DueGrammar(DueItems items, DueStyle style) {
    this.items = items;
    this.grammar = new DuePhraseGrammar(items, style);
  }

  /** Whether there is any word that a time phrase cannot be without. */
  static boolean mayHold(DueItems items) {
    return nextCore(items, 0) < items.size();
  }

  List<DueSaid> phrases() {
    List<DueSaid> phrases = new ArrayList<>();
    boolean hoped = false;
    int core = -1;
    for (int i = 0; i < items.size() && phrases.size() < MOST_PHRASES; ) {
      core = core < i ? nextCore(items, i) : core;
      if (core >= items.size()) {
        break;
      }
      hoped = items.is(i, Mark.HOPE) || (hoped && !items.isSentenceEnd(i));
      boolean behind = isBehind(i);
      DueParsed<DueSaid> said =
          core - i > LONGEST_LEAD || !DueCore.mayBegin(items, i) || isParticle(i)
              ? null
              : choice(behind ? i + 1 : i);
      if (said == null) {
        i++;
        continue;
      }
      if (!behind && !isAgo(said)) {
        phrases.add(hoped ? said.value().hoped() : said.value());
      }
      i = said.next();
    }
    return phrases;
  }

  private static int nextCore(DueItems items, int from) {
    int at = from;
    while (at < items.size() && !DueCore.isCore(items.term(at))) {
      at++;
    }
    return at;
  }

  /** "last Friday", "since Monday"; "the last Friday of the month" is ahead. */
  private boolean isBehind(int i) {
    return items.is(i, Mark.NOT_AHEAD)
        || (items.is(i, Mark.PAST) && !items.is(i + 1, Mark.ON))
        || items.is(i, Mark.YESTERDAY)
        || (items.is(i, Mark.LAST) && grammar.phrase(i) == null);
  }

  private boolean isAgo(DueParsed<DueSaid> said) {
    boolean bare = said.value().what() instanceof Amount && said.value().lead() == Lead.NONE;
    boolean last =
        items.is(said.next(), Mark.LAST)
            && (items.term(said.next() + 1) instanceof DueTerm.Weekday
                || items.term(said.next() + 1) instanceof DueTerm.Unit);
    return last
        || items.is(said.next(), Mark.AGO)
        || items.is(said.next(), Mark.YESTERDAY)
        || (bare && items.is(said.next(), Mark.BACK));
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
    DueParsed<DueSaid> one = grammar.phrase(i);
    if (one == null || !items.is(one.next(), Mark.OR) || !DuePhraseGrammar.isTimed(one.value())) {
      return one;
    }
    DueParsed<DueSaid> other = grammar.phrase(one.next() + 1);
    if (other == null || !DuePhraseGrammar.isTimed(other.value())) {
      return one;
    }
    DueSaid first = one.value();
    DueSaid second =
        other.value().lead() == Lead.NONE ? other.value().led(first.lead()) : other.value();
    boolean rough = first.approximate() || second.approximate();
    Either either = new Either(List.of(first, second));
    return new DueParsed<>(
        new DueSaid(first.start(), second.end(), first.lead(), either, rough), other.next());
  }
}
