package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Implied;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is owed though nobody said so: what each fact does to the clocks that the policy wants. Told
 * of a fact after all else that it means.
 */
record Unspoken(Book book, ClockOpening opening, Calls calls, List<Fact> facts) {

  void happen(Fact fact) {
    switch (fact) {
      case Fact.TicketOpened opened -> opened(opened);
      case Fact.CustomerWrote wrote when Automatic.is(wrote, facts) -> {}
      case Fact.CustomerWrote wrote -> wrote(wrote, wrote.words());
      case Fact.StaffReplied reply -> replied(reply);
      case Fact.StatusChanged changed -> new ClockStatus(book, opening).changed(changed);
      case Fact.CallEnded ended -> talked(ended);
      case Fact.MergedInto merged -> book.turns.merge(merged);
      default -> {}
    }
    book.turns.all().forEach(turn -> promisesInPlace(turn, fact.happened()));
  }

  private void opened(Fact.TicketOpened opened) {
    Turn turn = book.turns.of(book.caseOf(opened));
    turn.heard = opened.words();
    if (turn.resolution == null) {
      turn.resolution = opening.resolution(opened, opened.words());
    }
    if (isCustomers(opened) && opened.words().heard() != null) {
      wrote(opened, opened.words());
    }
  }

  /** Opened by whom it is about; of somebody else, nobody knows that they wait. */
  private boolean isCustomers(Fact.TicketOpened opened) {
    Person who = opened.origin().who();
    return switch (who.role()) {
      case CUSTOMER -> true;
      case STAFF, BOT, SYSTEM -> false;
      case UNKNOWN -> who.id() == null || who.id().equals(opened.origin().matter().customer().id());
    };
  }

  private void wrote(Fact fact, Words words) {
    Turn turn = book.turns.of(book.caseOf(fact));
    turn.heard = words;
    Heard heard = words.heard();
    if (heard != null && heard.closing()) {
      return;
    }
    turn.waits = true;
    turn.over = false;
    turn.comesBack(fact.happened());
    if (turn.reply != null && ImpliedClock.isOwed(turn.reply)) {
      // They write again before anybody has answered: they do wait.
      turn.reply.confirmed = true;
      return;
    }
    turn.reply = opening.reply(fact, words, !turn.answered);
    BotWords.saidBefore(fact, turn);
    if (turn.reply != null && turn.update != null) {
      ImpliedClock.end(turn.update, new State.Voided(fact.happened(), fact.id()));
      turn.update = null;
    }
  }

  private void replied(Fact.StaffReplied reply) {
    Turn turn = book.turns.of(book.caseOf(reply));
    if (!book.isHuman(reply)) {
      BotWords.said(reply, turn);
      return;
    }
    turn.answer(reply.happened(), reply.id());
    if (!turn.over && !promisesWord(reply)) {
      turn.update = opening.update(reply);
    }
    if (turn.theirs || TheirTurn.asksThem(reply)) {
      turn.goesToThem(reply.happened());
    }
  }

  /** A promise in the same reply to write again is the update. */
  private boolean promisesWord(Fact.StaffReplied reply) {
    return book.tracked.stream()
        .anyMatch(t -> t.id.madeBy().equals(reply.id()) && isWatched(t, Action.MESSAGE));
  }

  /** Who was spoken to has had an answer, as far as we can know. */
  private void talked(Fact.CallEnded ended) {
    if (calls.isTalkWithThem(ended)) {
      book.turns
          .of(ended)
          .forEach(turn -> {
            turn.answer(ended.happened(), ended.id());
            turn.comesBack(ended.happened());
          });
    }
  }

  /**
   * A spoken promise of the same thing counts in place of its clock, until it proves to be none.
   */
  private void promisesInPlace(Turn turn, Instant at) {
    turn.all()
        .forEach(it -> {
          Tracked promise = it.coveredBy;
          if (promise != null && promise.state instanceof State.Voided) {
            ImpliedClock.uncover(it, at);
            if (turn.theirs && it.id.implied() != Implied.REPLY) {
              ImpliedClock.pause(it, at);
            } else {
              ImpliedClock.resume(it, at);
            }
          }
          if (it.isLive()) {
            inPlaceOf(it).ifPresent(spoken -> ImpliedClock.cover(it, spoken, at));
          }
        });
  }

  /** What was promised before the customer wrote is no answer to what they wrote. */
  private Optional<Tracked> inPlaceOf(Tracked clock) {
    return book.tracked.stream()
        .filter(it -> isWatched(it, clock.action))
        .filter(it -> clock.id.implied() != Implied.REPLY || !it.made.isBefore(clock.made))
        .findFirst();
  }

  private static boolean isWatched(Tracked it, Action action) {
    return !it.id.isImplied() && it.action == action && it.level == Level.LOUD && it.isLive();
  }
}
