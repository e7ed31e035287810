package dev.kept.casefile;

import dev.kept.fact.CaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a case come to at an instant.
 *
 * @param caseId the case that was read; for merged cases, the survivor
 * @param now the instant it was read at
 * @param facts how many facts were read
 * @param hash stands for the facts that were read: equal for equal facts
 * @param commitments in the order in which they were made
 * @param owed every notice that is owed now and has not been said
 * @param wakeAt the next instant at which a notice becomes owed or a verdict changes; null for
 *     never
 * @param survivor the case in which this one goes on; null where it stands by itself
 * @param skipped the steps of its ladders at which the person meant does not hear
 */
public record Reading(
    CaseId caseId,
    Instant now,
    int facts,
    String hash,
    List<Commitment> commitments,
    List<Notice> owed,
    @Nullable Instant wakeAt,
    @Nullable CaseId survivor,
    List<Skipped> skipped) {

  public Reading {
    commitments = List.copyOf(commitments);
    owed = List.copyOf(owed);
    skipped = List.copyOf(skipped);
  }

  /** A reading in which every step reaches whom it is for. */
  public Reading(
      CaseId caseId,
      Instant now,
      int facts,
      String hash,
      List<Commitment> commitments,
      List<Notice> owed,
      @Nullable Instant wakeAt,
      @Nullable CaseId survivor) {
    this(caseId, now, facts, hash, commitments, owed, wakeAt, survivor, List.of());
  }
}
