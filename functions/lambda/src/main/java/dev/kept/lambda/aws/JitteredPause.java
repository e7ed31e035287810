package dev.kept.lambda.aws;

import dev.kept.waking.Pause;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Waits a random part of a time that doubles with each lost try, from 20 ms to about a second, so
 * that two workers who met once do not meet again.
 */
public final class JitteredPause implements Pause {

  private static final long SHORTEST_MILLIS = 20;
  private static final long LONGEST_MILLIS = 1_000;

  /** Not a seeded one: of two functions restored from one snapshot, both would wait alike. */
  private final RandomGenerator random = new SecureRandom();

  @Override
  public void after(int attempt) {
    long most = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << Math.min(attempt, 10));
    try {
      Thread.sleep(random.nextLong(1, most + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
