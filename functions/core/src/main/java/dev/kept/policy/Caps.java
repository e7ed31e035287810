package dev.kept.policy;

/**
 * How much one person is told. What is over is gathered, never dropped.
 *
 * @param perCommitment notices that go out by themselves about one commitment
 * @param maker mails a day to someone who is neither lead nor manager
 */
public record Caps(int perCommitment, int maker, int lead, int manager) {

  public static final Caps DEFAULT = new Caps(4, 6, 3, 2);
}
