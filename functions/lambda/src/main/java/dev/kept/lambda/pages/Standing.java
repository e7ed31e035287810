package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How a commitment stands for one reader: what they can say of it now.
 *
 * @param hold until when somebody can have it
 * @param zone in which times are filled in
 */
record Standing(Commitment commitment, Offer offer, HoldTimes hold, ZoneId zone) {

  static Standing of(Commitment commitment, Seen seen, PageData data, Visit visit) {
    Policy policy = data.policies().current();
    return new Standing(
        commitment,
        Offer.of(commitment, seen, data, visit),
        new HoldTimes(policy.calendarOf(commitment.team()), visit.now()),
        Times.zone(visit.reader(), policy));
  }

  Instant now() {
    return hold.now();
  }

  /** Its time is over: what is said now only counts if it happened before. */
  boolean isOver() {
    return commitment.deadline() != null && !commitment.state().isLive();
  }
}
