package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.When;
import java.util.List;
import java.util.function.Consumer;

/** What people and systems say outright about a commitment. Every click can be taken back. */
record Declarations(Book book, Opening opening, Calls calls) {

  void promised(Fact.PromiseDeclared declared) {
    opening.open(declared, 0, declared.promise(), book.current).confirmed = true;
  }

  void corrected(Fact.PromiseCorrected corrected) {
    on(
        corrected.commitment(),
        t -> {
          if (corrected.notAPromise()) {
            t.state = new State.Voided(corrected.happened(), corrected.id());
            return;
          }
          t.confirmed = true;
          if (corrected.action() != null) {
            t.action = corrected.action();
          }
          if (corrected.due() != null && !corrected.due().equals(t.due)) {
            t.dueVersion++;
            t.explicit = true;
            t.moveTo(corrected.due());
            judgeAgain(t);
          }
        });
  }

  /** A due that was misread is no break: it is judged again by the right one. */
  private static void judgeAgain(Tracked tracked) {
    if (tracked.isBroken() || CustomerWords.isUnconfirmed(tracked)) {
      tracked.state = new State.Open();
    }
  }

  void released(Fact.PromiseReleased released) {
    on(
        released.commitment(),
        t -> t.state = new State.Released(released.happened(), released.id()));
  }

  void reagreed(Fact.PromiseReagreed reagreed) {
    List<Tracked> open = book.where(t -> t.id.equals(reagreed.commitment()) && t.isLive()).toList();
    for (Tracked old : open) {
      old.state = new State.Reagreed(reagreed.happened(), reagreed.id());
      opening.reopen(old, reagreed, 0, When.at("as agreed", null, reagreed.due()));
    }
  }

  /** An offer changes nothing but who is asked; only a yes moves it, and the due stays. */
  void handedOver(Fact.HandedOver handed) {
    on(
        handed.commitment(),
        t -> {
          if (!handed.accepted()) {
            t.offers.offer(handed);
          } else {
            t.offers.take();
            t.owner = handed.to();
            t.reassignedAt = handed.happened();
            t.confirmed = true;
          }
        });
  }

  /** "I can't either": it is where it was, and who offered it hears so. */
  void offerDeclined(Fact.OfferDeclined declined) {
    on(declined.commitment(), t -> t.offers.decline(declined));
  }

  /** The first to take it has it; while that holds, another's click changes nothing. */
  void acknowledged(Fact.Acknowledged acknowledged) {
    on(
        acknowledged.commitment(),
        t -> {
          t.confirmed = true;
          if (t.held == null || !t.held.until().isAfter(acknowledged.happened())) {
            t.held = acknowledged;
          }
        });
  }

  void attempted(Fact.Attempted attempted) {
    on(attempted.commitment(), t -> Retries.attempt(t, attempted));
  }

  void doneElsewhere(Fact.DoneElsewhere done) {
    on(done.commitment(), t -> t.prove(done.doneAt(), done.id()));
  }

  /** The maker says "not yet": no proof will turn up, so past the deadline it is broken. */
  void notYet(Fact.NotYet notYet) {
    on(
        notYet.commitment(),
        t -> {
          t.admitted = true;
          if (CustomerWords.isUnconfirmed(t)) {
            CustomerWords.breakAtDeadline(t);
          }
        });
  }

  void disputed(Fact.CustomerSaysNotDone says) {
    on(
        says.commitment(),
        t -> {
          switch (t.state) {
            case State.Unconfirmed _ -> CustomerWords.breakAtDeadline(t);
            case State.Kept _ -> t.disputedAt = says.happened();
            default -> t.chased(says.happened());
          }
        });
  }

  void apologised(Fact.ApologySent sent) {
    on(
        sent.commitment(),
        t -> t.apologised = t.apologised == null ? sent.happened() : t.apologised);
  }

  void repaired(Fact.TrustRepaired repaired) {
    on(
        repaired.commitment(),
        t -> {
          t.apologised = t.apologised == null ? repaired.happened() : t.apologised;
          t.accepted = repaired.happened();
        });
  }

  /** What was suspended is taken up again; or it, and the sentence with it, is none. */
  void phrase(Fact.PhraseDecided decided) {
    on(
        decided.commitment(),
        t -> {
          if (!decided.promise()) {
            t.state = new State.Voided(decided.happened(), decided.id());
          } else if (t.suspendedFrom != null && t.level == Level.RECORDED) {
            t.level = t.suspendedFrom;
            t.loudSince = decided.happened();
          }
          t.suspendedFrom = null;
          t.asksWhatItIs = false;
        });
  }

  private void on(CommitmentId id, Consumer<Tracked> change) {
    book.where(t -> t.id.equals(id)).forEach(change);
  }
}
