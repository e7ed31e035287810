package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Walks through what happened, in order, with the deadlines that passed in between. */
final class Story {

  private final Book book;
  private final List<Fact> facts;
  private final Deadlines deadlines;
  private final Opening opening;
  private final StaffWords staff;
  private final CustomerWords customer;
  private final Calls calls;
  private final Diary diary;
  private final Declarations declarations;
  private final Unspoken unspoken;

  Story(Book book, List<Fact> facts) {
    this.book = book;
    this.facts = facts;
    deadlines = new Deadlines(book);
    opening = new Opening(book);
    staff = new StaffWords(book, new SamePromise(book, opening));
    customer = new CustomerWords(book, opening);
    calls = new Calls(book, customer);
    diary = new Diary(book, opening);
    declarations = new Declarations(book, opening, calls);
    unspoken = new Unspoken(book, new ClockOpening(book, opening), calls, facts);
  }

  void tellUntil(Instant now) {
    for (Fact fact : facts) {
      if (!fact.happened().isAfter(now) && !book.erased) {
        deadlines.passUntil(fact.happened());
        book.note(fact);
        happen(fact);
        unspoken.happen(fact);
      }
    }
    deadlines.passUntil(now);
    book.tracked.forEach(t -> t.provable = deadlines.isProvable(t));
  }

  private void happen(Fact fact) {
    switch (fact) {
      case Fact.StaffReplied reply -> staff.replied(reply);
      case Fact.StaffNoted note -> staff.noted(note);
      case Fact.CustomerWrote wrote when Automatic.is(wrote, facts) -> {}
      case Fact.CustomerWrote wrote -> customer.wrote(wrote);
      case Fact.TicketAssigned assigned -> assigned(assigned);
      case Fact.StatusChanged changed -> status(changed);
      case Fact.TicketErased erased -> erased(erased);
      case Fact.CallbackRequested asked -> callback(asked, asked.call(), "asked to be called back");
      case Fact.CallEnded ended -> call(ended);
      case Fact.AppointmentBooked booked -> diary.booked(booked);
      case Fact.AppointmentMoved moved -> diary.moved(moved);
      case Fact.AppointmentCancelled cancelled -> diary.cancelled(cancelled);
      case Fact.AppointmentStarted started -> diary.arrived(started);
      case Fact.AppointmentCompleted completed -> diary.completed(completed);
      case Fact.DocumentSent sent -> diary.proves(Action.SEND, sent);
      case Fact.PaymentRefunded refunded -> diary.proves(Action.REFUND, refunded);
      case Fact.PromiseDeclared declared -> declarations.promised(declared);
      case Fact.PromiseCorrected corrected -> declarations.corrected(corrected);
      case Fact.PromiseReleased released -> declarations.released(released);
      case Fact.PromiseReagreed reagreed -> declarations.reagreed(reagreed);
      case Fact.HandedOver handed -> declarations.handedOver(handed);
      case Fact.OfferDeclined declined -> declarations.offerDeclined(declined);
      case Fact.Acknowledged acknowledged -> declarations.acknowledged(acknowledged);
      case Fact.Attempted attempted -> declarations.attempted(attempted);
      case Fact.CallClaimed claimed -> calls.claimed(claimed, facts);
      case Fact.DoneElsewhere done -> declarations.doneElsewhere(done);
      case Fact.NotYet notYet -> declarations.notYet(notYet);
      case Fact.CustomerSaysNotDone says -> declarations.disputed(says);
      case Fact.ApologySent sent -> declarations.apologised(sent);
      case Fact.TrustRepaired repaired -> declarations.repaired(repaired);
      case Fact.PhraseDecided decided -> declarations.phrase(decided);
      case Fact.TicketOpened _,
          Fact.MessageSeen _,
          Fact.MergedFrom _,
          Fact.MergedInto _,
          Fact.CustomerKnownAs _,
          Fact.Away _,
          Fact.Undone _,
          Fact.SourceSilent _,
          Fact.PhraseSuspended _,
          Fact.ShieldRaised _,
          Fact.NoticeSent _,
          Fact.NoticeWithdrawn _ -> {}
    }
  }

  /** The one who has the ticket now is reminded; the maker is told. */
  private void assigned(Fact.TicketAssigned assigned) {
    Person owner = book.assigneePerson();
    if (owner.id() == null) {
      return;
    }
    book.live()
        .filter(t -> t.level == Level.LOUD && !Objects.equals(owner.id(), t.owner.id()))
        .forEach(t -> {
          t.owner = owner;
          t.reassignedAt = assigned.happened();
        });
  }

  /** Solving ends no loud promise: only what was promised as "solved", by a human with a reply. */
  private void status(Fact.StatusChanged changed) {
    boolean done =
        changed.change() == Fact.StatusChanged.Change.SOLVED
            || changed.change() == Fact.StatusChanged.Change.CLOSED;
    if (!done) {
      return;
    }
    if (book.isHuman(changed)) {
      book.spoken(t -> t.action == Action.RESOLVE && repliedSince(t))
          .forEach(t -> t.prove(changed.happened(), changed.id()));
    }
    book.live()
        .filter(t -> t.level != Level.LOUD)
        .forEach(t -> t.state = new State.Lapsed(changed.happened()));
  }

  private boolean repliedSince(Tracked tracked) {
    return book.lastHumanReply != null && book.lastHumanReply.isAfter(tracked.made);
  }

  private void erased(Fact.TicketErased erased) {
    book.live().forEach(t -> t.state = new State.Voided(erased.happened(), erased.id()));
    if (erased.isForgotten()) {
      book.forget();
    } else {
      book.erased = true;
    }
  }

  private void call(Fact.CallEnded ended) {
    calls.ended(ended);
    if (OwnCase.isMissed(ended.call()) && !OwnCase.belongsToAnother(ended, facts)) {
      callback(ended, ended.call(), "rang us, and nobody answered");
    }
  }

  /**
   * Only in the case that such a call opens; in the customer's other cases it is a sign, no more.
   */
  private void callback(Fact fact, Call call, String words) {
    if (fact.origin().matter().caseId() != null) {
      opening.openCallback(fact, call, words);
    }
  }
}
