package dev.kept.desk;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail before it is put into words.
 *
 * @param id the same for every attempt at this mail
 * @param told worst first; at least one
 * @param list true for the day's list
 * @param now the instant it is written at, from which "yesterday" counts
 */
public record Letter(
    String id, Recipient reader, List<Told> told, boolean list, Policy policy, Instant now) {

  public Letter {
    told = List.copyOf(told);
    if (told.isEmpty()) {
      throw new IllegalArgumentException("a letter without a notice says nothing");
    }
  }

  /**
   * Somebody answered a mail of ours, and we could not tell what they meant.
   *
   * @param id the same for every attempt at this mail
   * @param about the commitment; null where the mail was about several
   */
  public record Unclear(
      String id, Recipient reader, CaseId caseId, @Nullable CommitmentId about, Policy policy) {}

  /** Puts letters into words. */
  public interface Writer {
    Mail write(Letter letter);

    /** The mail that says what would have been understood. */
    default Mail unclear(Unclear unclear) {
      throw new UnsupportedOperationException("this writer takes no answers");
    }

    /**
     * The mail with a link that signs a person in.
     *
     * @param id the same for every attempt at this mail
     */
    default Mail signIn(String id, Recipient reader, String business) {
      throw new UnsupportedOperationException("this writer signs nobody in");
    }
  }
}
