package dev.kept.reading;

import dev.kept.fact.When;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** Sees what tells of a service that is there for everybody, and so is promised to nobody. */
final class StandingServices {
  private final Moments moments;

  StandingServices(Moments moments) {
    this.moments = moments;
  }

  /**
   * "In an emergency our engineer will come", "the helpdesk will answer seven days a week": those
   * hours are no time of this customer's.
   */
  boolean speaks(Claim claim, @Nullable When when) {
    boolean real = Times.real(when);
    if (!real && moments.emergency(claim.sentence())) {
      return true;
    }
    if (claim.subject().is(Kind.SPEAKER)) {
      return false;
    }
    String hours = moments.roundTheClock(claim.sentence());
    return !hours.isEmpty() && (when == null || !real || hours.contains(when.phrase()));
  }
}
