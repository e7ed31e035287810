package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Appointment;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.When;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a diary, a document or a payment proves. */
record Diary(Book book, Opening opening) {

  private static final String IN_THE_DIARY = "as booked";

  /** A booking keeps the promise to find a time. */
  void booked(Fact.AppointmentBooked booked) {
    visits(booked.appointment())
        .filter(t -> !t.explicit)
        .forEach(t -> t.prove(booked.happened(), booked.id()));
  }

  /** Moved by the customer is agreed; moved by us is moved; by nobody knows whom, it just moves. */
  void moved(Fact.AppointmentMoved moved) {
    Instant end = arrivalBy(moved.appointment());
    if (end == null) {
      return;
    }
    Person.Role by = moved.origin().who().role();
    List<Tracked> open =
        visits(moved.appointment()).filter(t -> t.state instanceof State.Open).toList();
    for (Tracked visit : open) {
      if (by == Person.Role.CUSTOMER) {
        visit.state = new State.Reagreed(moved.happened(), moved.id());
        opening.reopen(visit, moved, 0, When.at(IN_THE_DIARY, moved.appointment().start(), end));
      } else {
        shift(visit, moved.happened(), end, by == Person.Role.STAFF);
      }
    }
  }

  private void shift(Tracked visit, Instant at, Instant end, boolean byUs) {
    if (byUs && visit.due != null && end.isAfter(visit.due)) {
      visit.moves++;
      visit.movedAt = at;
    }
    visit.dueVersion++;
    visit.explicit = true;
    visit.moveTo(end);
  }

  /** Called off by the customer, we are let off; called off by us, it stays owed. */
  void cancelled(Fact.AppointmentCancelled cancelled) {
    if (cancelled.origin().who().role() == Person.Role.CUSTOMER) {
      visits(cancelled.appointment())
          .filter(Tracked::isLive)
          .forEach(t -> t.state = new State.Released(cancelled.happened(), cancelled.id()));
    }
  }

  void arrived(Fact.AppointmentStarted started) {
    visits(started.appointment()).forEach(t -> t.prove(started.happened(), started.id()));
  }

  /** Where only the end of a visit is known, it took place; how late it began is not known. */
  void completed(Fact.AppointmentCompleted completed) {
    Instant arrived = completed.appointment().startedAt();
    if (arrived != null) {
      visits(completed.appointment()).forEach(t -> t.prove(arrived, completed.id()));
      return;
    }
    visits(completed.appointment())
        .filter(t -> t.isLive() || t.isBroken() || CustomerWords.isUnconfirmed(t))
        .forEach(t -> t.state = new State.Kept(completed.happened(), completed.id()));
  }

  void proves(Action action, Fact fact) {
    book.where(t -> t.action == action && t.made.isBefore(fact.happened()))
        .forEach(t -> t.prove(fact.happened(), fact.id()));
  }

  /** A time to talk by telephone says nothing of a visit. */
  private Stream<Tracked> visits(Appointment appointment) {
    return book.where(t -> t.action == Action.VISIT && !appointment.isCall());
  }

  private static @Nullable Instant arrivalBy(Appointment appointment) {
    Instant start = appointment.start();
    if (start == null) {
      return null;
    }
    if (appointment.window() != null) {
      return start.plus(appointment.window());
    }
    return appointment.end() == null ? start : appointment.end();
  }
}
