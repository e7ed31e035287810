package dev.kept.casefile;

import dev.kept.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Acted in time, not reached: three attempts over two business days at different times of day and
 * one written message, then it is the customer's turn.
 */
final class Retries {

  private static final int ATTEMPTS = 3;
  private static final int DAYS = 2;
  private static final Duration APART = Duration.ofHours(2);

  private Retries() {}

  static void attempt(Tracked tracked, Fact attempt) {
    if (tracked.attempts.isEmpty()) {
      Instant plan = tracked.dues.businessDays(attempt.happened(), DAYS);
      if (tracked.deadline != null && plan.isAfter(tracked.deadline)) {
        tracked.deadline = plan;
      }
    }
    tracked.attempts.add(attempt);
  }

  static boolean isTheirTurn(Tracked tracked) {
    return tracked.attempts.size() >= ATTEMPTS
        && tracked.wroteAfterAttempt != null
        && onDifferentDays(tracked)
        && atDifferentTimes(tracked);
  }

  private static boolean onDifferentDays(Tracked tracked) {
    ZoneId zone = tracked.dues.calendar().zone();
    return tracked.attempts.stream()
            .map(attempt -> attempt.happened().atZone(zone).toLocalDate())
            .distinct()
            .count()
        >= DAYS;
  }

  private static boolean atDifferentTimes(Tracked tracked) {
    ZoneId zone = tracked.dues.calendar().zone();
    List<LocalTime> times =
        tracked.attempts.stream()
            .map(attempt -> attempt.happened().atZone(zone).toLocalTime())
            .sorted()
            .toList();
    return Duration.between(times.getFirst(), times.getLast()).compareTo(APART) >= 0;
  }
}
