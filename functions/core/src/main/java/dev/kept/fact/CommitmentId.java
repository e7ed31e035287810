package dev.kept.fact;

import org.jspecify.annotations.Nullable;

/**
 * Names a commitment by the fact that made it, so that a merge of cases does not make it another.
 *
 * @param madeIn the case in which it was said
 * @param madeBy the fact that said it; of an implied one, the fact that its clock runs from
 * @param ordinal which promise of that fact, from 0; below that, what the policy implies
 */
public record CommitmentId(CaseId madeIn, FactId madeBy, int ordinal) {

  /** What the policy implies by a fact. */
  public CommitmentId(CaseId madeIn, FactId madeBy, Implied implied) {
    this(madeIn, madeBy, implied.number());
  }

  /** The one text form: {@code zendesk:5158|0|zendesk/ticket.agent_replied/9876}. */
  public String text() {
    return madeIn.text() + "|" + ordinal + "|" + madeBy.text();
  }

  /** Reads {@link #text()} back. */
  public static CommitmentId parse(String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a commitment is case|ordinal|fact, not '" + text + "'");
    }
    return new CommitmentId(
        CaseId.parse(parts[0]), FactId.parse(parts[2]), Integer.parseInt(parts[1]));
  }

  /** What it is where the policy implies it; null where somebody said it. */
  public @Nullable Implied implied() {
    return Implied.of(ordinal);
  }

  /** Whether nobody said it. */
  public boolean isImplied() {
    return implied() != null;
  }

  @Override
  public String toString() {
    return text();
  }
}
