package dev.kept.casefile;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.casefile.Notice.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where Kept does not know, it asks, says so, and accuses nobody. */
record Questions(Directory directory) {

  List<Telling> of(Tracked tracked) {
    List<Telling> tellings = new ArrayList<>();
    Optional<String> maker = directory.address(tracked.owner);
    if (tracked.state instanceof State.Unconfirmed(Instant at) && tracked.level == Level.LOUD) {
      unconfirmed(tracked, at, maker, tellings);
    }
    if (tracked.asksWhatItIs && tracked.isLive()) {
      directory.lead(tracked.team).ifPresent(lead -> tellings.add(phrase(tracked, lead)));
    }
    if (tracked.state instanceof State.Open) {
      maker.ifPresent(to -> whoseCall(tracked, to, tellings));
    }
    return tellings;
  }

  /** "Did you reach her?", once; unanswered, a line on the lead's list. */
  private void unconfirmed(
      Tracked tracked, Instant at, Optional<String> maker, List<Telling> tellings) {
    Instant ask = later(at, tracked.known).plus(tracked.policy.timing().settle());
    // Where no time was named, nobody waits by the clock: the answer can wait for the maker's list.
    Urgency urgency = tracked.explicit ? Urgency.NOW : Urgency.LIST;
    maker.ifPresent(to ->
        tellings.add(Telling.about(tracked, "question", to, tracked.state.word(), urgency, ask)));
    directory
        .lead(tracked.team)
        .filter(lead -> !lead.equals(maker.orElse(null)))
        .ifPresent(lead ->
            tellings.add(
                Telling.about(
                    tracked,
                    "unseen",
                    lead,
                    tracked.state.word(),
                    Urgency.LIST,
                    endOfNextDay(tracked, ask))));
  }

  /** Asked once, by the promise with which the sentence became a phrase. */
  private static Telling phrase(Tracked tracked, String lead) {
    return Telling.about(tracked, "phrase", lead, "phrase", Urgency.NOW, tracked.known);
  }

  private static Instant endOfNextDay(Tracked tracked, Instant ask) {
    BusinessCalendar calendar = tracked.dues.calendar();
    return calendar.addBusinessDays(ask, 1).orElse(ask);
  }

  /** She rang, and somebody talked to her; or we rang a number that several people share. */
  private static void whoseCall(Tracked tracked, String to, List<Telling> tellings) {
    int nth = 0;
    for (var call : tracked.rangUs) {
      tellings.add(ask(tracked, to, "call-question-" + ++nth, call.origin().at()));
    }
    for (var call : tracked.unclaimed) {
      tellings.add(ask(tracked, to, "call-question-" + ++nth, call.origin().at()));
    }
  }

  private static Telling ask(Tracked tracked, String to, String step, Instant at) {
    return Telling.about(tracked, step, to, tracked.state.word(), Urgency.NOW, at);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
