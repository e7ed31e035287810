package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Silences;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.policy.Policies;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the world of a case: its facts, those of its customers, those of the cases merged into
 * it, until none of them names another customer or case. Then reads it.
 */
final class Gather {

  /** Above this a case cannot be read in the time of a wake. */
  static final int MOST = 5_000;

  private final CaseFiles files;
  private final CaseReading rules;
  private final Policies policies;

  Gather(CaseFiles files, CaseReading rules, Policies policies) {
    this.files = files;
    this.rules = rules;
    this.policies = policies;
  }

  /**
   * For a wake. Links the case to each customer before it reads that customer's facts: whichever of
   * a new link and a new fact comes second sees the other.
   *
   * @param found the head that was found
   * @param known what still holds of the links that it remembers
   * @param told true where it wakes because a notice was told, and for nothing else
   */
  Turnout linking(CaseId caseId, @Nullable Head found, Linked known, boolean told, Instant now) {
    return turnout(new Closure.Begin(caseId, found, known, told, true, now));
  }

  /** For a question about a case, which changes nothing. */
  Turnout looking(CaseId caseId, Instant now) {
    return turnout(new Closure.Begin(caseId, null, Linked.NONE, false, false, now));
  }

  private Turnout turnout(Closure.Begin begin) {
    return new Closure(files, rules, policies, begin).turnout();
  }

  /** A colleague or a source has more cases than could be woken for each word of theirs. */
  static boolean isLinked(CustomerKey key) {
    return !StaffKeys.isOne(key) && !Silences.isKey(key);
  }

  /** No reading can help: a case of this length is a person's to look at. */
  static final class Overlong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overlong(CaseId caseId) {
      super(
          "case %s has more than %d facts; merge loops and chatty rules do this"
              .formatted(caseId, MOST));
    }
  }
}
