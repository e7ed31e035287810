package dev.kept.reading;

import dev.kept.reading.DueHoursGrammar.Cue;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueTerm.Mark;

/** The little words between two pieces of a moment: "tomorrow, by about 5". */
final class DueJoint {

  private static final int MOST_WORDS = 3;

  /** The first word that is not one of them. */
  final int next;

  Cue cue;
  Lead limit;
  boolean rough;

  DueJoint(DueItems items, DueMomentWords words, int i) {
    cue = words.day == null && words.part == null ? Cue.NONE : Cue.DAY;
    limit = words.lead;
    int at = items.is(i, ',') || items.is(i, '(') || items.is(i, '-') ? i + 1 : i;
    int last = at + MOST_WORDS;
    while (at < last && items.term(at) instanceof Mark mark && take(mark)) {
      at++;
    }
    next = at;
  }

  private boolean take(Mark mark) {
    switch (mark) {
      case AT -> cue = Cue.AT;
      case ON, IN, OF, THE, FOR, OVER -> {}
      case SOMETIME -> cue = cue == Cue.NONE ? Cue.DAY : cue;
      case ABOUT -> {
        cue = Cue.AT;
        rough = true;
      }
      case BY, UNTIL -> limit(Lead.BY);
      case BEFORE -> limit(Lead.BEFORE);
      case AFTER, JUST_AFTER -> limit(Lead.AFTER);
      case FROM -> {
        limit = Lead.FROM;
        cue = Cue.FROM;
      }
      case BETWEEN -> cue = Cue.BETWEEN;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void limit(Lead lead) {
    limit = lead;
    cue = Cue.AT;
  }
}
