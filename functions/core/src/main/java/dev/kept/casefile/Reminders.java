package dev.kept.casefile;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.policy.Member;
import dev.kept.policy.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the one who promised hears while there is still time. */
record Reminders(Directory directory, Absences absences) {

  /** Promises that run out sooner than this need no reminder. */
  private static final Duration TOO_SHORT = Duration.ofHours(1);

  /** How often we ask whether the part has arrived. */
  private static final int CHECK_IN_DAYS = 3;

  List<Telling> of(Tracked tracked, Instant now) {
    Optional<String> maker = directory.address(tracked.owner);
    if (maker.isEmpty() || tracked.level == Level.RECORDED) {
      return List.of();
    }
    List<Telling> tellings = new ArrayList<>();
    switch (tracked.state) {
      case State.Open _ -> open(tracked, maker.get(), tellings);
      case State.Asleep _ -> checkIn(tracked, maker.get(), now, tellings);
      default -> {}
    }
    return tellings;
  }

  private void open(Tracked tracked, String maker, List<Telling> tellings) {
    Instant deadline = tracked.deadline;
    Instant due = tracked.due;
    if (deadline == null || due == null) {
      return;
    }
    boolean spoken = !tracked.id.isImplied();
    if (spoken && (!tracked.explicit || fallsInClosedTime(tracked, due))) {
      Urgency urgency = asksToChange(tracked, due) ? Urgency.NOW : Urgency.LIST;
      tellings.add(telling(tracked, "held", maker, urgency, tracked.made));
    }
    boolean loud = tracked.level == Level.LOUD;
    reminderAt(tracked, deadline)
        .ifPresent(at -> {
          Urgency urgency = loud ? Urgency.NOW : Urgency.LIST;
          tellings.add(telling(tracked, "reminder", maker, urgency, at));
          awayFrom(tracked, at, deadline)
              .filter(_ -> loud)
              .ifPresent(from -> standIn(tracked, maker, from).ifPresent(tellings::add));
        });
    Instant reassigned = tracked.reassignedAt;
    if (reassigned != null) {
      directory
          .address(tracked.maker)
          .filter(first -> !first.equals(maker))
          .ifPresent(first ->
              tellings.add(telling(tracked, "reassigned", first, Urgency.NOW, reassigned)));
    }
  }

  private static Telling telling(
      Tracked tracked, String step, String to, Urgency urgency, Instant at) {
    return Telling.about(tracked, step, to, tracked.state.word(), urgency, at);
  }

  /** The shorter of an hour and a quarter of the time; half the time when shielded. */
  static Optional<Instant> reminderAt(Tracked tracked, Instant deadline) {
    Timing timing = tracked.policy.timing();
    Duration time = Duration.between(tracked.made, deadline);
    if (time.compareTo(TOO_SHORT) < 0) {
      return Optional.empty();
    }
    if (tracked.shielded) {
      return Optional.of(tracked.made.plus(time.dividedBy(2)));
    }
    Duration share = Duration.ofMillis((long) (time.toMillis() * timing.reminderShare()));
    Duration lead = share.compareTo(timing.reminderLead()) < 0 ? share : timing.reminderLead();
    return Optional.of(deadline.minus(lead));
  }

  /** "Tomorrow is Saturday; Monday?" cannot wait for a list. */
  private static boolean asksToChange(Tracked tracked, Instant due) {
    boolean meeting = tracked.action == Action.CALL || tracked.action == Action.VISIT;
    return meeting && tracked.explicit && fallsInClosedTime(tracked, due);
  }

  private static boolean fallsInClosedTime(Tracked tracked, Instant due) {
    BusinessCalendar calendar = tracked.dues.calendar();
    return !calendar.isOpen(due) && !calendar.isOpen(due.minusNanos(1));
  }

  /** Who goes away after the reminder is stood in for from then on. */
  private Optional<Instant> awayFrom(Tracked tracked, Instant at, Instant deadline) {
    LocalDate day = tracked.dues.calendar().dateOf(at);
    return directory
        .member(tracked.owner)
        .flatMap(member -> absences.first(member, at, day, deadline));
  }

  private Optional<Telling> standIn(Tracked tracked, String maker, Instant at) {
    return directory
        .member(tracked.owner)
        .map(Member::standIn)
        .filter(address -> !address.equals(maker))
        .map(to -> telling(tracked, "stand-in", to, Urgency.NOW, at));
  }

  /** "Has the part arrived?", every three business days; only the latest is asked. */
  private void checkIn(Tracked tracked, String maker, Instant now, List<Telling> tellings) {
    if (tracked.condition == null || tracked.condition.on() != Condition.On.OURSELVES) {
      return;
    }
    Instant ask = tracked.dues.businessDays(tracked.made, CHECK_IN_DAYS);
    int nth = 1;
    while (!ask.isAfter(now)) {
      Instant next = tracked.dues.businessDays(ask, CHECK_IN_DAYS);
      if (next.isAfter(now) || !next.isAfter(ask)) {
        tellings.add(telling(tracked, "check-in-" + nth, maker, Urgency.LIST, ask));
      }
      if (!next.isAfter(ask)) {
        return;
      }
      ask = next;
      nth++;
    }
    tellings.add(telling(tracked, "check-in-" + nth, maker, Urgency.LIST, ask));
  }
}
