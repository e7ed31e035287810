package dev.kept.sources.system;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long something took, from what a system tells of it. */
final class Spans {

  /** What is longer is a fault of the sender's. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private Spans() {}

  /** Null where either end is not known, or they do not follow each other. */
  static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? null : sane(Duration.between(from, to));
  }

  /** To the nearest second, for systems that tell of the same moment several times. */
  static @Nullable Duration seconds(@Nullable Instant from, @Nullable Instant to) {
    Duration exact = between(from, to);
    return exact == null ? null : Duration.ofSeconds(exact.plusMillis(500).toSeconds());
  }

  /** Null where it is none that a call or a visit could have. */
  static @Nullable Duration sane(@Nullable Duration span) {
    return span == null || span.isNegative() || span.compareTo(LONGEST) > 0 ? null : span;
  }
}
