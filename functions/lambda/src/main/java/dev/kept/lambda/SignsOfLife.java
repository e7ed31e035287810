package dev.kept.lambda;

import dev.kept.waking.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells of each connection that it lives: of one that says much, once in a while. */
final class SignsOfLife {

  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final Silence silence;

  /** Only spares writes: whoever does not have it writes once more. */
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  SignsOfLife(Silence silence) {
    this.silence = silence;
  }

  void seen(String connection, Instant now) {
    Instant before = told.get(connection);
    if (before == null || !now.isBefore(before.plus(OFTEN)) || now.isBefore(before)) {
      silence.heard(connection, now);
      told.put(connection, now);
    }
  }
}
