package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import java.time.Instant;
import java.util.Set;

/**
 * Takes away for good what is kept of a customer. Every call may be made again and then finds
 * nothing to do. Every implementation passes {@code ErasureContract}.
 */
public interface Erasure {

  /**
   * Deletes the facts of a case that happened up to an instant, and the full words of all. The head
   * stays: it holds no word.
   *
   * @param stays the one fact that is left
   * @return how many facts were deleted
   */
  int erase(CaseId caseId, Instant until, Fact stays);

  /** Deletes a customer's facts that happened up to an instant; says how many there were. */
  int erase(CustomerKey key, Instant until);

  /** Deletes one fact of a case, with its full words. */
  void remove(CaseId caseId, Fact fact);

  /** Deletes one fact that was filed under a customer. */
  void remove(CustomerKey key, Fact fact);

  /** Puts a fact in the place of the one with its id and instant, and deletes the full words. */
  void replace(CaseId caseId, Fact blanked);

  void unlink(CustomerKey key, CaseId caseId);

  /** Deletes every notice about these cases from a desk, also what is done; says how many. */
  int takeOff(String person, Set<CaseId> cases);

  /** Sees to it that no byte of what was deleted is left in the medium itself. */
  void scrub();
}
