package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Signal;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What the customer writes: asking, releasing, doing their part, agreeing to another time. */
record CustomerWords(Book book, Opening opening) {

  void wrote(Fact.CustomerWrote wrote) {
    book.holdingReplies = 0;
    Instant at = wrote.happened();
    reopenTried(at);
    doTheirPart(wrote);
    Heard heard = wrote.words().heard();
    if (heard == null) {
      return;
    }
    if (heard.says(Signal.Kind.RELEASE)) {
      release(wrote);
      return;
    }
    newTime(wrote, heard);
    if (heard.says(Signal.Kind.NOT_DONE)) {
      notDone(at);
    } else if (heard.says(Signal.Kind.CHASE)) {
      chase(at);
    }
    if (heard.says(Signal.Kind.NO_RUSH)) {
      book.live().forEach(t -> t.noRush = true);
    }
    if (heard.says(Signal.Kind.ANGER) && !isPast(wrote)) {
      book.angry.add(at);
    }
    if (heard.says(Signal.Kind.ACCEPTANCE) || heard.says(Signal.Kind.THANKS)) {
      accept(at);
    }
  }

  /** An old ticket that an import brings in is nobody's to calm down any more. */
  private boolean isPast(Fact.CustomerWrote wrote) {
    return book.isPast(wrote.happened(), wrote.origin().received(), wrote.id().source());
  }

  /** Where is it? Everything that is open, broken or not to be seen is asked for. */
  void chase(Instant at) {
    book.where(t -> t.state instanceof State.Open || t.isBroken() || isUnconfirmed(t))
        .forEach(t -> t.chased(at));
  }

  /**
   * The customer's word that it was not done: before the deadline a chase; where we could not see,
   * a break; where a call was logged, a dispute.
   */
  void notDone(Instant at) {
    if (book.spoken(t -> t.isLive() || t.isBroken() || isUnconfirmed(t)).findAny().isEmpty()) {
      book.where(t -> t.state instanceof State.Kept && t.action == Action.CALL)
          .reduce((first, second) -> second)
          .ifPresent(t -> t.disputedAt = at);
      return;
    }
    // Said of the promise that was last to come due; of an earlier one we still do not know.
    book.where(CustomerWords::isUnconfirmed)
        .max(Comparator.comparing(t -> t.deadline == null ? Instant.MIN : t.deadline))
        .ifPresent(CustomerWords::breakAtDeadline);
    chase(at);
  }

  static void breakAtDeadline(Tracked tracked) {
    if (tracked.deadline != null) {
      tracked.admitted = true;
      tracked.state = new State.Broken(tracked.deadline);
    }
  }

  static boolean isUnconfirmed(Tracked tracked) {
    return tracked.state instanceof State.Unconfirmed;
  }

  /** "No need any more": lets us off what is open and what was broken. */
  private void release(Fact fact) {
    book.where(t -> t.isLive() || t.isBroken() || isUnconfirmed(t))
        .forEach(t -> t.state = new State.Released(fact.happened(), fact.id()));
  }

  /** After three tries it was their turn; any sign from them opens it again. */
  void reopenTried(Instant at) {
    book.where(t -> t.state instanceof State.Tried)
        .forEach(t -> {
          t.state = new State.Open();
          t.explicit = false;
          t.attempts.clear();
          t.moveTo(t.dues.due(t.action, null, at));
        });
  }

  private void doTheirPart(Fact.CustomerWrote wrote) {
    book.where(t -> t.state instanceof State.Asleep && waitsForCustomer(t))
        .filter(t -> isTheirPart(wrote.words()))
        .forEach(t -> wake(t, wrote.happened()));
  }

  private void wake(Tracked tracked, Instant at) {
    tracked.state = new State.Open();
    tracked.startAnew(at);
    opening.markHistory(tracked);
  }

  private static boolean waitsForCustomer(Tracked tracked) {
    return tracked.condition != null && tracked.condition.on() == Condition.On.CUSTOMER;
  }

  /** A number, an address, a day that suits: not a mere thanks, and not "any news?". */
  private static boolean isTheirPart(Words words) {
    Heard heard = words.heard();
    return !words.mentions().isEmpty()
        || (heard != null
            && (heard.says(Signal.Kind.PROVIDES)
                || heard.says(Signal.Kind.AGREES_TIME)
                || heard.says(Signal.Kind.ASKS_TIME)));
  }

  /** A later time that the customer asks for or accepts, before the old one is due, is agreed. */
  private void newTime(Fact.CustomerWrote wrote, Heard heard) {
    Optional<When> later =
        heard
            .first(Signal.Kind.ASKS_TIME)
            .or(() -> heard.first(Signal.Kind.AGREES_TIME))
            .map(Signal::when);
    if (later.isEmpty()) {
      if (heard.says(Signal.Kind.AGREES_TIME)) {
        book.live().forEach(t -> t.moves = 0);
      }
      return;
    }
    nextDue()
        .filter(t -> isLater(later.get(), t))
        .ifPresent(t -> {
          t.state = new State.Reagreed(wrote.happened(), wrote.id());
          opening.reopen(t, wrote, 0, later.get());
        });
  }

  private Optional<Tracked> nextDue() {
    return book.spoken(t -> t.state instanceof State.Open && t.due != null)
        .filter(t -> t.level == Level.LOUD)
        .min(Comparator.comparing(t -> t.due == null ? Instant.MAX : t.due));
  }

  private static boolean isLater(When when, Tracked tracked) {
    return when.due() != null && tracked.due != null && when.due().isAfter(tracked.due);
  }

  private void accept(Instant at) {
    book.where(t -> t.apologised != null && t.apologised.isBefore(at) && t.accepted == null)
        .forEach(t -> t.accepted = at);
  }
}
