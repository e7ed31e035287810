package dev.kept.lambda.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many through in a minute. Each process counts by itself; the gateway limits the rest. */
final class Throttle {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int most;
  private final Deque<Instant> passed = new ArrayDeque<>();

  Throttle(int most) {
    this.most = most;
  }

  synchronized boolean lets(Instant now) {
    while (!passed.isEmpty() && !passed.getFirst().plus(MINUTE).isAfter(now)) {
      passed.removeFirst();
    }
    if (passed.size() >= most) {
      return false;
    }
    passed.addLast(now);
    return true;
  }
}
