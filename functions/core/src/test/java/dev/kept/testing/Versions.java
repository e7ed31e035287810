package dev.kept.testing;

/** What every store asks of the versions of a head. */
final class Versions {

  private Versions() {}

  static void follows(long next, long expected) {
    if (next != expected + 1) {
      throw new IllegalArgumentException(
          "a head that follows version %d must have version %d, not %d"
              .formatted(expected, expected + 1, next));
    }
  }
}
