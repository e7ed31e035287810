package dev.kept.casefile;

import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Person;

/** What the state of a ticket does to the clocks that nobody promised. */
record ClockStatus(Book book, ClockOpening opening) {

  void changed(Fact.StatusChanged changed) {
    Turn turn = book.turns.of(book.caseOf(changed));
    if (changed.change() == Change.SOLVED || changed.change() == Change.CLOSED) {
      over(changed, turn);
    } else {
      goesOn(changed, turn);
    }
  }

  /** Word of how it goes is owed only while it goes on; the rest by who ended it. */
  private void over(Fact.StatusChanged changed, Turn turn) {
    turn.over = true;
    State lapsed = new State.Lapsed(changed.happened());
    if (turn.update != null) {
      ImpliedClock.end(turn.update, lapsed);
    }
    Person.Role by = changed.origin().who().role();
    if (by == Person.Role.CUSTOMER) {
      State released = new State.Released(changed.happened(), changed.id());
      turn.all().forEach(it -> ImpliedClock.end(it, released));
    } else if (by != Person.Role.BOT && by != Person.Role.SYSTEM) {
      solved(changed, turn, lapsed);
    }
  }

  /**
   * Solved with an answer, it is done. Without one, or by nobody knows whom, a person may have had
   * reasons that we do not see: nobody is accused.
   */
  private void solved(Fact.StatusChanged changed, Turn turn, State lapsed) {
    Tracked resolution = turn.resolution;
    if (resolution != null && book.isHuman(changed)) {
      boolean answered = turn.answered && !turn.waits;
      if (answered || resolution.isBroken()) {
        resolution.coveredBy = null;
        resolution.prove(changed.happened(), changed.id());
      }
    }
    turn.all().forEach(it -> ImpliedClock.end(it, lapsed));
    turn.waits = false;
  }

  private void goesOn(Fact.StatusChanged changed, Turn turn) {
    boolean again = turn.over || changed.change() == Change.REOPENED;
    turn.over = false;
    if (TheirTurn.is(changed)) {
      turn.goesToThem(changed.happened());
    } else {
      turn.comesBack(changed.happened());
    }
    boolean solved = turn.resolution == null || !ImpliedClock.isOwed(turn.resolution);
    if (again && solved) {
      turn.resolution = opening.resolution(changed, turn.heard);
    }
  }
}
