package dev.kept.policy;

import java.time.Duration;

/**
 * How much one person is told. What is over is gathered, never dropped.
 *
 * @param perCommitment notices that go out by themselves about one commitment
 * @param maker mails a day to someone who is neither lead nor manager
 * @param collecting how long a notice waits for others of the same moment
 */
public record Caps(int perCommitment, int maker, int lead, int manager, Duration collecting) {

  /** Long enough for what breaks together, and nobody notices it. */
  public static final Duration COLLECTING = Duration.ofSeconds(10);

  public static final Caps DEFAULT = new Caps(4, 6, 3, 2);

  /** Other numbers, and the usual wait. */
  public Caps(int perCommitment, int maker, int lead, int manager) {
    this(perCommitment, maker, lead, manager, COLLECTING);
  }
}
