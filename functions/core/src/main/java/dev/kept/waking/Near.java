package dev.kept.waking;

import dev.kept.fact.CaseId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Queues a wake that lies too near for the next sweep to see in time: whoever leaves one behind, or
 * comes before one, does it.
 */
final class Near {

  /**
   * What the next sweep sees, and a little more: clocks differ by up to 2 s, and the index may lag.
   */
  private static final Duration HORIZON = Sweep.HORIZON.plusSeconds(10);

  private final Wakes wakes;

  Near(Wakes wakes) {
    this.wakes = wakes;
  }

  void wakeCase(CaseId caseId, @Nullable Instant at, Instant now) {
    if (isNear(at, now)) {
      wakes.wakeCase(caseId, delay(at, now));
    }
  }

  void wakeDesk(String person, @Nullable Instant at, Instant now) {
    if (isNear(at, now)) {
      wakes.wakeDesk(person, delay(at, now));
    }
  }

  private static boolean isNear(@Nullable Instant at, Instant now) {
    return at != null && at.isBefore(now.plus(HORIZON));
  }

  /** Rounded up to whole seconds, so that nobody comes before the instant by it. */
  static Duration delay(@Nullable Instant at, Instant now) {
    if (at == null || !at.isAfter(now)) {
      return Duration.ZERO;
    }
    Duration exact = Duration.between(now, at);
    return exact.getNano() == 0 ? exact : Duration.ofSeconds(exact.getSeconds() + 1);
  }
}
