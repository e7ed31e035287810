package dev.kept.waking;

import dev.kept.testing.Smallest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Plays models by their seeds, and tells the smallest story of one that fails.
 *
 * @param everything what may happen; each can be left out of a story
 */
record ModelSearch(List<String> everything, Maker maker) {

  /** Makes the model of a seed, with these of all that may happen. */
  @FunctionalInterface
  interface Maker {
    RandomModel of(long seed, Set<String> story);
  }

  ModelSearch {
    everything = List.copyOf(everything);
  }

  /** Plays so many, and fails with the smallest story of the first that does. */
  void play(long seed, int runs) {
    for (int run = 0; run < runs; run++) {
      long exact = seed * 1_000_000 + run;
      if (fails(exact, everything)) {
        throw smallest(exact);
      }
    }
  }

  boolean fails(long seed) {
    return fails(seed, everything);
  }

  private boolean fails(long seed, List<String> story) {
    return failure(seed, story) != null;
  }

  private @Nullable Throwable failure(long seed, List<String> story) {
    try {
      maker.of(seed, Set.copyOf(story)).play();
      return null;
    } catch (AssertionError | RuntimeException wrong) {
      return wrong;
    }
  }

  /** Leaves out what it fails without, under the same seed or one of some more. */
  AssertionError smallest(long seed) {
    AtomicLong last = new AtomicLong(seed);
    List<String> story =
        Smallest.of(
            everything,
            some -> {
              for (long next = seed; next < seed + 60; next++) {
                if (fails(next, some)) {
                  last.set(next);
                  return true;
                }
              }
              return false;
            });
    return new AssertionError(
        "seed %d; the smallest story is seed %d with two promises and %s"
            .formatted(seed, last.get(), story),
        failure(last.get(), story));
  }
}
