package dev.kept.policy;

import java.time.Duration;

/**
 * One step of a ladder.
 *
 * @param name as it stands in notices: {@code maker}, {@code lead}, {@code manager}
 * @param after how long after the deadline, or after we first knew if that was later
 * @param clock how the wait is counted
 * @param target whom it is for
 * @param provenOrChased only for a break that is proven or that the customer has asked about
 */
public record Step(String name, Duration after, Clock clock, Role target, boolean provenOrChased) {

  /** How a wait is counted. */
  public enum Clock {
    /** Round the clock. */
    ELAPSED,
    /** In opening hours only. */
    BUSINESS
  }

  public Step {
    if (after.isNegative()) {
      throw new IllegalArgumentException("step '%s' cannot wait %s".formatted(name, after));
    }
  }
}
