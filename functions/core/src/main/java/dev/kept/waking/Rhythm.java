package dev.kept.waking;

import dev.kept.policy.Connection;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a source may say nothing, and how seldom it is therefore written down that it spoke.
 *
 * @param patience in opening hours; empty while its custom is not known
 * @param often events closer together than this are one sign of life
 */
record Rhythm(Optional<Duration> patience, Duration often) {

  /** While nothing is known, and at most. */
  static final Duration SELDOM = Duration.ofHours(1);

  private static final Duration OFTEN = Duration.ofMinutes(1);

  /** Signs of life are written so many times in the time of our patience. */
  private static final int PARTS = 8;

  /** By the policy's word, or else the custom. */
  static Rhythm of(@Nullable Connection connection, Custom custom) {
    Duration configured = connection == null ? null : connection.silence();
    Optional<Duration> patience = configured == null ? custom.patience() : Optional.of(configured);
    Duration part = patience.map(it -> it.dividedBy(PARTS)).orElse(SELDOM);
    Duration least = part.compareTo(OFTEN) < 0 ? OFTEN : part;
    return new Rhythm(patience, least.compareTo(SELDOM) < 0 ? least : SELDOM);
  }

  /**
   * Whether it has been silent for longer than our patience.
   *
   * @param sinceSign since the last sign of life that was written, which may be so much older than
   *     the last event
   */
  boolean isBroken(Duration sinceSign) {
    return patience.filter(it -> sinceSign.compareTo(it.plus(often)) > 0).isPresent();
  }
}
