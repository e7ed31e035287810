package dev.kept.lambda;

import dev.kept.waking.Silence;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells of each connection that it lives: of one that says much, once in a while. */
final class SignsOfLife {

  /**
   * What was told.
   *
   * @param until when telling it again would say nothing new
   */
  private record Told(Instant at, Instant until) {}

  private final Silence silence;

  /** Only spares requests: whoever does not have it asks once more. */
  private final Map<String, Told> told = new ConcurrentHashMap<>();

  SignsOfLife(Silence silence) {
    this.silence = silence;
  }

  void seen(String connection, Instant now) {
    Told before = told.get(connection);
    if (before == null || !now.isBefore(before.until()) || now.isBefore(before.at())) {
      told.put(connection, new Told(now, silence.heard(connection, now)));
    }
  }
}
