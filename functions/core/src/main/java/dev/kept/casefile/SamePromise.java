package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.Promise;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Which promise a later message means: the one that stands, moved or not, or a new one. */
record SamePromise(Book book, Opening opening) {

  void hear(Fact fact, int ordinal, Promise promise, Policy policy) {
    if (book.frozen.isPhrase(new CommitmentId(book.caseOf(fact), fact.id(), ordinal))) {
      Tracked _ = opening.open(fact, ordinal, promise, policy);
      return;
    }
    Optional<Tracked> standing = standing(fact, promise);
    if (standing.isPresent()) {
      again(standing.get(), promise, fact.happened());
      return;
    }
    Tracked opened = opening.open(fact, ordinal, promise, policy);
    opened.renews =
        book.where(t -> t != opened && t.isBroken() && t.action == opened.action)
            .filter(t -> !t.id.isImplied())
            .reduce((first, second) -> second)
            .orElse(null);
  }

  /** Same case, same action, a later message; within one message each promise is its own. */
  private Optional<Tracked> standing(Fact fact, Promise promise) {
    return book.live()
        .filter(t -> t.action == promise.action() && t.suspendedFrom == null)
        .filter(t -> !t.id.isImplied())
        .filter(t -> !t.id.madeBy().equals(fact.id()))
        .max(Comparator.comparing(t -> t.made));
  }

  private void again(Tracked standing, Promise promise, Instant at) {
    standing.sure |= promise.confidence() >= Levels.SURE;
    if (standing.state instanceof State.Asleep && promise.condition() == null) {
      wake(standing, promise, at);
    } else if (Dues.explicit(promise.when())) {
      newTime(standing, promise, at);
    }
  }

  /** The condition is gone: what waited for the part is now promised outright. */
  private void wake(Tracked standing, Promise promise, Instant at) {
    standing.state = new State.Open();
    standing.moveTo(standing.dues.due(promise.action(), promise.when(), at));
    standing.explicit = Dues.explicit(promise.when());
    standing.level = Levels.of(promise);
    opening.markHistory(standing);
  }

  private void newTime(Tracked standing, Promise promise, Instant at) {
    Instant next = standing.dues.due(promise.action(), promise.when(), at);
    if (next.equals(standing.due)) {
      return;
    }
    boolean firstTime = !standing.explicit;
    boolean later = standing.due != null && next.isAfter(standing.due);
    standing.dueVersion++;
    standing.moveTo(next);
    standing.explicit = true;
    standing.level = Level.LOUD;
    if (later && !firstTime) {
      standing.moves++;
      standing.movedAt = at;
    }
    opening.markHistory(standing);
  }
}
