package dev.kept.waking;

import dev.kept.desk.DeskHead;
import dev.kept.desk.DeskHead.Batch;
import dev.kept.desk.Recipient;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** One worker's turn at one desk. */
record Turn(Claim claim, Recipient who, Policy policy, Instant now) {

  String person() {
    return who.address();
  }

  DeskHead head() {
    return claim.head();
  }

  void change(UnaryOperator<DeskHead> change) {
    claim.change(change);
  }

  /** The day by which a batch counts: lists by the business's days, mails by the reader's. */
  LocalDate dayOf(Batch batch) {
    return batch.list() ? who.calendar().dateOf(now) : who.dayOf(now);
  }
}
