package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last reading of a case left behind: a guard against a stale one, and the instant to look
 * again. Never the truth; the facts are.
 *
 * @param version 1 for the first; every write asks for the version that it replaces
 * @param readAt the latest instant at which the case was read; time never goes back behind it
 * @param hash of the facts that were read
 * @param facts how many there were
 * @param verdicts of each live commitment and of the last settled ones
 * @param wakeAt when to look again; null for never
 * @param linked under which customers it was linked
 */
public record Head(
    long version,
    Instant readAt,
    String hash,
    int facts,
    List<Verdict> verdicts,
    @Nullable Instant wakeAt,
    Linked linked) {

  /** How many settled commitments a head remembers. */
  public static final int SETTLED_KEPT = 10;

  /**
   * What was read of one commitment.
   *
   * @param changed the head's version at which this verdict was first read
   * @param row what the ledger is to hold of it
   */
  public record Verdict(CommitmentId commitment, String word, long changed, LedgerRow row) {}

  public Head {
    verdicts = List.copyOf(verdicts);
  }

  /** One that remembers no link. */
  public Head(
      long version,
      Instant readAt,
      String hash,
      int facts,
      List<Verdict> verdicts,
      @Nullable Instant wakeAt) {
    this(version, readAt, hash, facts, verdicts, wakeAt, Linked.NONE);
  }
}
