package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The latest verdict on one commitment, without a word of the customer's: what reports and the
 * board are made of.
 *
 * @param month of opening, UTC; a row never moves to another
 * @param owner the source's id of who sees it through
 * @param endedAt when the verdict holds from; null while live
 * @param facts how many facts the verdict rests on; with {@code readAt}, it never goes back
 */
public record LedgerRow(
    CommitmentId commitment,
    CaseId caseId,
    String team,
    YearMonth month,
    Action action,
    Level level,
    String state,
    @Nullable String owner,
    Instant made,
    @Nullable Instant due,
    @Nullable Instant deadline,
    @Nullable Instant endedAt,
    boolean history,
    int chased,
    int facts,
    Instant readAt) {

  /** The same commitment, ended because nobody may know of it any more. */
  public LedgerRow voided(Instant at) {
    return voided(facts, at);
  }

  /** The same commitment, which a reading of so many facts does not find any more. */
  public LedgerRow voided(int factsRead, Instant at) {
    return new LedgerRow(
        commitment,
        caseId,
        team,
        month,
        action,
        level,
        "void",
        owner,
        made,
        due,
        deadline,
        at,
        history,
        chased,
        factsRead,
        at);
  }
}
