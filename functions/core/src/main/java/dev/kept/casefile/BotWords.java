package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.When;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** "We answer within 24 hours": no promise of anybody's, but what the customer was told. */
final class BotWords {

  private BotWords() {}

  /** It is the time of the answer that they wait for. */
  static void said(Fact.StaffReplied reply, Turn turn) {
    told(reply)
        .ifPresent(due -> {
          turn.toldAt = reply.happened();
          turn.toldDue = due;
          hold(turn, due);
        });
  }

  /** Where source and bot are quick, the answer stands at the same instant as what it answers. */
  static void saidBefore(Fact wrote, Turn turn) {
    Instant due = turn.toldDue;
    if (due != null && wrote.happened().equals(turn.toldAt)) {
      hold(turn, due);
    }
  }

  private static void hold(Turn turn, Instant due) {
    Tracked waiting = turn.reply;
    if (waiting == null || !(waiting.state instanceof State.Open)) {
      return;
    }
    if (!due.equals(waiting.due)) {
      waiting.dueVersion++;
      waiting.moveTo(due);
    }
    waiting.explicit = true;
  }

  private static Optional<Instant> told(Fact.StaffReplied reply) {
    Heard heard = reply.words().heard();
    return heard == null
        ? Optional.empty()
        : heard.promises().stream()
            .filter(it -> it.action() == Action.MESSAGE && Dues.explicit(it.when()))
            .map(it -> it.when())
            .filter(Objects::nonNull)
            .map(When::due)
            .filter(Objects::nonNull)
            .filter(due -> due.isAfter(reply.happened()))
            .findFirst();
  }
}
