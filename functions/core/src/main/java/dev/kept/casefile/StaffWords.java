package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal;
import dev.kept.fact.Words;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What our own people write: proof of a message, an apology, and the next promise. */
record StaffWords(Book book, SamePromise promises) {

  /** So many replies in a row that only hold the customer off go on the lead's list. */
  private static final int HOLDING = 3;

  void replied(Fact.StaffReplied reply) {
    boolean human = book.isHuman(reply);
    if (human) {
      boolean kept = keepMessages(reply);
      sorry(reply);
      done(reply, reply.words());
      book.lastHumanReply = reply.happened();
      countHolding(reply, kept);
    }
    hear(reply, reply.words(), human);
  }

  /** A note promises only what it reports that the customer was told, or after talking to them. */
  void noted(Fact.StaffNoted note) {
    Heard heard = note.words().heard();
    if (heard == null) {
      return;
    }
    done(note, note.words());
    if (heard.says(Signal.Kind.REPORTS_PROMISE) || afterTalk(note, book.policy(heard.policy()))) {
      hear(note, note.words(), book.isHuman(note));
    }
  }

  private boolean afterTalk(Fact note, Policy policy) {
    Instant talk = book.lastTalk;
    return talk != null
        && !note.happened().isBefore(talk)
        && !note.happened().isAfter(talk.plus(policy.timing().noteAfterCall()));
  }

  private void hear(Fact fact, Words words, boolean human) {
    Heard heard = words.heard();
    if (heard == null) {
      return;
    }
    List<Promise> said = heard.promises();
    for (int i = 0; i < said.size(); i++) {
      Promise promise = said.get(i);
      if (human || promise.action() != Action.MESSAGE) {
        promises.hear(fact, i, promise, book.policy(heard.policy()));
      }
    }
  }

  /** A human reply in public keeps the promise of a message, if it is not the same breath. */
  private boolean keepMessages(Fact.StaffReplied reply) {
    List<Tracked> due =
        book.spoken(t -> t.action == Action.MESSAGE && !isSameBreath(t, reply)).toList();
    due.forEach(t -> t.prove(reply.happened(), reply.id()));
    book.where(t -> !t.attempts.isEmpty()).forEach(t -> t.wroteAfterAttempt = reply.happened());
    return due.stream().anyMatch(t -> reply.id().equals(t.state.proof()));
  }

  private static boolean isSameBreath(Tracked tracked, Fact reply) {
    Duration pause = tracked.policy.timing().reply();
    return reply.happened().isBefore(tracked.made.plus(pause));
  }

  private void countHolding(Fact.StaffReplied reply, boolean kept) {
    Heard heard = reply.words().heard();
    boolean holds =
        kept
            && heard != null
            && heard.promises().stream().anyMatch(p -> p.action() == Action.MESSAGE);
    book.holdingReplies = holds ? book.holdingReplies + 1 : 0;
    if (book.holdingReplies >= HOLDING && book.heldThrice == null) {
      book.heldThrice = reply.happened();
    }
  }

  private void sorry(Fact.StaffReplied reply) {
    Heard heard = reply.words().heard();
    if (heard != null
        && (heard.says(Signal.Kind.APOLOGY) || heard.says(Signal.Kind.PLAIN_APOLOGY))) {
      book.where(t -> t.apologised == null && wasBroken(t))
          .forEach(t -> t.apologised = reply.happened());
    }
  }

  static boolean wasBroken(Tracked tracked) {
    return tracked.hurts() || tracked.state instanceof State.KeptLate;
  }

  /** "Called her, all fine": a person says so, where it can mean only one. */
  private void done(Fact fact, Words words) {
    Heard heard = words.heard();
    if (heard == null || !heard.says(Signal.Kind.REPORTS_DONE)) {
      return;
    }
    List<Tracked> meant =
        book.spoken(t -> t.action != Action.MESSAGE && t.level == Level.LOUD)
            .filter(t -> t.made.isBefore(fact.happened()))
            .filter(t -> t.isLive() || t.isBroken() || t.state instanceof State.Unconfirmed)
            .toList();
    if (meant.size() == 1) {
      meant.getFirst().prove(fact.happened(), fact.id());
    }
  }
}
