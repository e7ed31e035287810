package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** Sees what is done while the two talk, so that nobody has to wait for it. */
final class Instants {
  private final Tokens tokens;
  private final Moments moments;

  Instants(Tokens tokens, Moments moments) {
    this.tokens = tokens;
    this.moments = moments;
  }

  boolean doneAtOnce(Claim claim, @Nullable When when) {
    boolean ahead = claim.verb().is(Manner.AHEAD) && when == null;
    return (ahead && !claim.deed().is(Weight.FIRM))
        || (now(claim) && !Times.real(when))
        || atOnce(claim, when);
  }

  /** "One moment, I'll pull that up": no call, message or refund, and said within a breath. */
  private boolean atOnce(Claim claim, @Nullable When when) {
    Action action = claim.deed().action();
    boolean instant =
        claim.deed().is(Weight.INSTANT)
            || action == Action.RESOLVE
            || (action == Action.VISIT && forCustomer(claim));
    return instant
        && claim.subject().is(Kind.SPEAKER)
        && !Times.real(when)
        && moments.stalls(claim.sentence());
  }

  /** "Let me tell the workshop": others hear of it, so it is not done while they talk. */
  boolean reachesFurther(Claim claim) {
    return claim.deed().is(Weight.FIRM)
        || tokens.any(claim.verb().verb(), claim.to(), Tag.TEAM.bit);
  }

  /** "I'll check on that now." */
  private boolean now(Claim claim) {
    return !claim.deed().is(Weight.FIRM)
        && (tokens.any(claim.deedEnd(), claim.to(), Role.NOW)
            || tokens.is(claim.verb().verb() - 1, Role.NOW));
  }

  private boolean forCustomer(Claim claim) {
    return tokens.anyCustomer(claim.verb().verb(), claim.to());
  }
}
