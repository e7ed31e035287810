package dev.kept.waking;

/** Waits between two tries of a write that another worker won. Jittered, so that they part. */
@FunctionalInterface
public interface Pause {

  /** Goes on at once: for a single worker, and for tests. */
  Pause NONE = attempt -> {};

  /**
   * Waits a little.
   *
   * @param attempt how many tries were lost, from 1; waits grow with it
   */
  void after(int attempt);
}
