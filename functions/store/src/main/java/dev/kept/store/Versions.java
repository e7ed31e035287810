package dev.kept.store;

/** Heads are written one version at a time. */
public final class Versions {

  private Versions() {}

  /**
   * Checks that a head follows the version that it is to replace.
   *
   * @throws IllegalArgumentException if it skips one or goes back
   */
  public static void follows(long next, long expected) {
    if (next != expected + 1) {
      throw new IllegalArgumentException(
          "a head that follows version %d must have version %d, not %d"
              .formatted(expected, expected + 1, next));
    }
  }
}
