package dev.kept.waking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a source is used to speak.
 *
 * @param lastHeard the last event of it
 * @param longest for how long it said nothing at most, in opening hours, on each of the last days
 * @param silentSince since when it has been found silent; null while it speaks
 */
public record Custom(
    long version,
    Instant lastHeard,
    Map<LocalDate, Duration> longest,
    @Nullable Instant silentSince) {

  private static final int DAYS = 14;

  /** Less is no custom yet. */
  private static final int ENOUGH_DAYS = 5;

  /** Twice the longest pause of the last days is a silence; but not less, and not more, than. */
  private static final Duration SHORTEST = Duration.ofMinutes(30);

  private static final Duration LONGEST = Duration.ofHours(16);

  public Custom {
    longest = Map.copyOf(longest);
  }

  /** Heard for the first time. */
  static Custom first(Instant now) {
    return new Custom(1, now, Map.of(), null);
  }

  /** After how long in opening hours it counts as silent; empty while its custom is not known. */
  Optional<Duration> patience() {
    if (longest.size() < ENOUGH_DAYS) {
      return Optional.empty();
    }
    return longest.values().stream()
        .max(Comparator.naturalOrder())
        .map(pause -> pause.multipliedBy(2))
        .map(twice -> twice.compareTo(SHORTEST) < 0 ? SHORTEST : twice)
        .map(twice -> twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
  }

  /** It spoke, after a pause in opening hours. A silence counts as no longer than our patience. */
  Custom heard(LocalDate day, Duration pause, Instant now) {
    Duration counted =
        silentSince == null
            ? pause
            : patience().filter(it -> it.compareTo(pause) < 0).orElse(pause);
    SortedMap<LocalDate, Duration> days = new TreeMap<>(longest);
    days.merge(day, counted, (one, two) -> one.compareTo(two) < 0 ? two : one);
    while (days.size() > DAYS) {
      days.remove(days.firstKey());
    }
    return new Custom(version + 1, now, days, null);
  }

  Custom silent() {
    return new Custom(version + 1, lastHeard, longest, lastHeard);
  }
}
