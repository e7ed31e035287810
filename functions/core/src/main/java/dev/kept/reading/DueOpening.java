package dev.kept.reading;

import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.What;
import dev.kept.reading.DueTerm.Mark;

/** The small words before a phrase, read from left to right: "by about", "sometime on". */
final class DueOpening {

  private static final int MOST_WORDS = 4;

  private final DueItems items;

  /** The first word that is not one of them. */
  final int next;

  Lead lead = Lead.NONE;
  Cue cue = Cue.NONE;
  boolean approximate;
  boolean in;
  boolean over;

  DueOpening(DueItems items, int i) {
    this.items = items;
    int at = i;
    for (int words = 0; words < MOST_WORDS && items.term(at) instanceof Mark mark; words++) {
      int more = take(mark, at);
      if (more == at) {
        break;
      }
      at = more;
    }
    this.next = at;
  }

  private DueOpening(DueItems items) {
    this.items = items;
    this.next = 0;
  }

  /** No words at all. */
  static DueOpening none(DueItems items) {
    return new DueOpening(items);
  }

  /** A phrase from item {@code i} on, that ends before item {@code end}. */
  DueParsed<DueSaid> said(int i, int end, What what) {
    return new DueParsed<>(
        new DueSaid(items.start(i), items.end(end - 1), lead, what, approximate), end);
  }

  private int take(Mark mark, int at) {
    switch (mark) {
      case ABOUT -> {
        approximate = true;
        cue = cue == Cue.NONE ? Cue.AT : cue;
      }
      case SOMETIME -> cue = cue == Cue.NONE ? Cue.DAY : cue;
      case AT -> cue = Cue.AT;
      case ON -> cue = Cue.DAY;
      case IN -> {
        in = true;
        cue = Cue.DAY;
      }
      case OVER -> over = true;
      case BY, UNTIL -> limit(Lead.BY, Cue.AT);
      case BEFORE -> limit(Lead.BEFORE, Cue.AT);
      case AFTER, JUST_AFTER -> limit(Lead.AFTER, Cue.AT);
      case FROM, BETWEEN -> {
        return items.is(at + 1, Mark.NOW) ? untilThen(at + 2) : start(mark, at);
      }
      case WITHIN, AT_LATEST -> lead = Lead.WITHIN;
      default -> {
        return at;
      }
    }
    return at + 1;
  }

  private int start(Mark mark, int at) {
    if (mark == Mark.FROM) {
      limit(Lead.FROM, Cue.FROM);
    } else {
      limit(Lead.NONE, Cue.BETWEEN);
    }
    return at + 1;
  }

  /** "between now and Friday", "from now until Friday". */
  private int untilThen(int at) {
    boolean joined = items.is(at, Mark.AND) || items.is(at, Mark.TO) || items.is(at, Mark.UNTIL);
    limit(joined ? Lead.BY : Lead.FROM, Cue.AT);
    return joined ? at + 1 : at;
  }

  private void limit(Lead limit, Cue called) {
    lead = limit;
    cue = called;
  }
}
