package dev.kept.casefile;

import dev.kept.casefile.Notice.Urgency;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A colleague cannot make it and asks another: who is asked, once and at once; and who hears that
 * it is theirs still, where the other says no or nothing in time. The due never moves.
 */
record Offering(Directory directory) {

  List<Telling> of(Tracked tracked) {
    List<Telling> tellings = new ArrayList<>();
    boolean settled = !(tracked.state instanceof State.Open || tracked.isBroken());
    Offers offers = tracked.offers;
    Fact.HandedOver standing = offers.standing;
    Fact.HandedOver refused = offers.refused;
    Fact.OfferDeclined refusal = offers.refusal;
    if (settled) {
      return tellings;
    }
    if (standing != null) {
      telling(tracked, "offer", standing.to(), standing.happened()).ifPresent(tellings::add);
      Instant until = until(tracked, standing);
      if (!isSaidByReminder(tracked, standing, until)) {
        telling(tracked, "returned", standing.origin().who(), until).ifPresent(tellings::add);
      }
    }
    if (refused != null && refusal != null) {
      telling(tracked, "returned", refused.origin().who(), refusal.happened())
          .ifPresent(tellings::add);
    }
    return tellings;
  }

  private Optional<Telling> telling(Tracked tracked, String what, Person whom, Instant at) {
    int nth = tracked.offers.made;
    String step = nth > 1 ? what + "-" + nth : what;
    return directory
        .address(whom)
        .map(to -> Telling.about(tracked, step, to, "open", Urgency.NOW, at));
  }

  /**
   * How long an offer waits for an answer: until the reminder; after that, for half of what is
   * left; of what is broken already, for an hour in which we are open.
   */
  private static Instant until(Tracked tracked, Fact.HandedOver offer) {
    Instant made = offer.happened();
    Instant deadline = tracked.deadline;
    if (deadline == null || !made.isBefore(deadline)) {
      return tracked.dues.openTime(made, tracked.policy.timing().reminderLead());
    }
    return Reminders.reminderAt(tracked, deadline)
        .filter(made::isBefore)
        .orElseGet(() -> made.plus(Duration.between(made, deadline).dividedBy(2)));
  }

  /** Who has it is reminded at that very instant, and the reminder says that nobody answered. */
  private boolean isSaidByReminder(Tracked tracked, Fact.HandedOver offer, Instant until) {
    Instant deadline = tracked.deadline;
    return deadline != null
        && Reminders.reminderAt(tracked, deadline).filter(until::equals).isPresent()
        && directory.address(tracked.owner).equals(directory.address(offer.origin().who()));
  }
}
