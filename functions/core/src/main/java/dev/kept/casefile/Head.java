package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
 * @param stamp when all that was read was last seen to be kept longer; null where never
 */
public record Head(
    long version,
    Instant readAt,
    String hash,
    int facts,
    List<Verdict> verdicts,
    @Nullable Instant wakeAt,
    @Nullable Stamp stamp,
    Linked linked) {

  private static final Set<String> LIVE = Set.of("open", "asleep");

  /** How many settled promises a head remembers. */
  public static final int SETTLED_KEPT = 10;

  /** And how many of those that nobody promised; there is one for each wait. */
  public static final int IMPLIED_KEPT = 5;

  /**
   * What was read of one commitment.
   *
   * @param changed the head's version at which this verdict was first read
   * @param row what the ledger is to hold of it
   */
  public record Verdict(CommitmentId commitment, String word, long changed, LedgerRow row) {}

  /**
   * Facts expire, but not while their case goes on.
   *
   * @param at no fact that was read expires earlier than the time of retention after this
   * @param over of how many cases and customers these facts were
   */
  public record Stamp(Instant at, int over) {}

  public Head {
    verdicts = List.copyOf(verdicts);
  }

  /** The next one, which says the same and remembers no link: they may be closed behind it. */
  public Head lettingGo() {
    return new Head(version + 1, readAt, hash, facts, verdicts, wakeAt, stamp, Linked.NONE);
  }

  /** One of whose facts none had to be kept longer, and that remembers no link. */
  public Head(
      long version,
      Instant readAt,
      String hash,
      int facts,
      List<Verdict> verdicts,
      @Nullable Instant wakeAt) {
    this(version, readAt, hash, facts, verdicts, wakeAt, null, Linked.NONE);
  }

  /** The same, to be looked at by then at the latest. */
  public Head wakingBy(@Nullable Instant at, @Nullable Stamp kept) {
    boolean sooner = at != null && (wakeAt == null || at.isBefore(wakeAt));
    return new Head(version, readAt, hash, facts, verdicts, sooner ? at : wakeAt, kept, linked);
  }

  /** Whether anything of it may still change by itself. */
  public boolean isLive() {
    return verdicts.stream().anyMatch(verdict -> LIVE.contains(verdict.word()));
  }

  /** Nothing will happen in this case unless something comes in. */
  public boolean isAtRest() {
    return wakeAt == null && !isLive();
  }
}
