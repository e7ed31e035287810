package dev.kept.waking;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import java.time.Instant;

/**
 * Takes in one fact: files it where it belongs, then wakes whom it concerns. The message that
 * brought it is acknowledged only when this returns; taking it in again changes nothing.
 */
public final class TakeIn {

  /** Where a fact went. */
  public enum Taken {
    CASE,
    CUSTOMER,
    /** It names neither a case nor a customer, as a call from a withheld number does. */
    NOBODY,
    /** It was told of somebody who has been forgotten since it happened. */
    DROPPED
  }

  private final Filing filing;
  private final WakeCase wakeCase;
  private final FanOut fanOut;
  private final Unmatched unmatched;

  public TakeIn(Filing filing, WakeCase wakeCase, FanOut fanOut, Unmatched unmatched) {
    this.filing = filing;
    this.wakeCase = wakeCase;
    this.fanOut = fanOut;
    this.unmatched = unmatched;
  }

  public Taken take(Fact fact, Instant now) {
    Filing.Filed filed = filing.file(fact);
    if (filed.forgotten()) {
      return Taken.DROPPED;
    }
    filed.cases().forEach(caseId -> wakeCase.run(caseId, now));
    boolean linked = false;
    for (CustomerKey key : filed.customers()) {
      linked |= fanOut.run(key, null, now);
    }
    if (fact.origin().matter().caseId() != null) {
      return Taken.CASE;
    }
    boolean known = !filed.customers().isEmpty();
    unmatched.keep(fact, known, linked);
    return known ? Taken.CUSTOMER : Taken.NOBODY;
  }
}
