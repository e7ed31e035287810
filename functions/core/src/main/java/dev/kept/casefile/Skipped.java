package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import dev.kept.policy.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ladder at which the person meant does not hear, so that the next one is told so.
 *
 * @param who the person meant, by name; null where nobody is
 * @param at when the step came, or comes
 */
public record Skipped(
    CommitmentId commitment, String step, Role target, @Nullable String who, Why why, Instant at) {

  /** Why that person does not hear. */
  public enum Why {
    /** The policy names nobody for the role. */
    NOBODY_NAMED,
    /** We know no address. */
    NO_ADDRESS,
    /** Away; whoever stands in hears instead, where somebody does. */
    AWAY,
    /** The address took no mail. */
    REFUSED,
    /** An earlier step told this person already. */
    HEARD_BEFORE
  }
}
