package dev.kept.store.sqlite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept in a file, in seconds since 1970.
 *
 * @param retention from when they were put; null where whoever writes does not know: what they put
 *     is stamped by {@link Expired}
 * @param clock for expiry alone
 */
public record Lifetime(@Nullable Duration retention, InstantSource clock) {

  /** For those who write beside a running system, and for what is thrown away. */
  public static final Lifetime UNKNOWN = new Lifetime(null, () -> Instant.EPOCH);

  /** What has no stamp yet. */
  static final long UNSTAMPED = -1;

  /** Heads outlive their facts, so that a reading never finds facts without the guard. */
  private static final Duration HEAD_OUTLIVES = Duration.ofDays(35);

  long now() {
    return clock.instant().getEpochSecond();
  }

  /** When a fact, words, a link, a notice or an event expires that is put now. */
  long expiry() {
    return retention == null ? UNSTAMPED : clock.instant().plus(retention).getEpochSecond();
  }

  /** When a head expires that is written now. */
  long headExpiry() {
    return retention == null
        ? UNSTAMPED
        : clock.instant().plus(retention).plus(HEAD_OUTLIVES).getEpochSecond();
  }
}
