package dev.kept.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder.
 *
 * @param name as it stands in notices: {@code maker}, {@code lead}, {@code manager}
 * @param after how long after the deadline, or after we first knew if that was later
 * @param clock how the wait is counted
 * @param target whom it is for
 * @param address the address itself, where the target is {@link Role#ADDRESS}; else null
 * @param provenOrChased only for a break that is proven or that the customer has asked about
 */
public record Step(
    String name,
    Duration after,
    Clock clock,
    Role target,
    @Nullable String address,
    boolean provenOrChased) {

  /** A step for a role. */
  public Step(String name, Duration after, Clock clock, Role target, boolean provenOrChased) {
    this(name, after, clock, target, null, provenOrChased);
  }

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
    if ((target == Role.ADDRESS) != (address != null)) {
      throw new IllegalArgumentException("step '%s' is for a role or an address".formatted(name));
    }
  }
}
