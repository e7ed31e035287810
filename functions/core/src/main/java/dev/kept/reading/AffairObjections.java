package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** Where people are and what they do for themselves: no affair of the customer's. */
final class AffairObjections {
  private final Tokens tokens;

  AffairObjections(Tokens tokens) {
    this.tokens = tokens;
  }

  @Nullable String to(Claim claim) {
    return claim.subject().is(Kind.SPEAKER) ? speaker(claim) : others(claim);
  }

  private @Nullable String speaker(Claim claim) {
    if (tokens.is(claim.verb().verb(), Role.ATTENDS) && !forCustomer(claim)) {
      return "it is a plan of their own";
    }
    if (isBack(claim) && claim.kind() != Marker.EXPECTED) {
      return "it tells where someone is";
    }
    if (ownAffair(claim)) {
      return "it is a plan of their own";
    }
    return tokens.is(claim.deedEnd() - 1, Role.HERE) ? "it tells when they can be reached" : null;
  }

  private @Nullable String others(Claim claim) {
    Subject subject = claim.subject();
    boolean person = tokens.is(subject.from(), Tag.bits(Tag.SHE, Tag.PERSON));
    boolean work = claim.deed().action() == Action.RESOLVE;
    if (work && person && tokens.is(claim.verb().verb(), Role.PLAIN_BE)) {
      return "it tells where someone is";
    }
    boolean attends = tokens.is(claim.verb().verb(), Role.ATTENDS) && !forCustomer(claim);
    // "A technician will attend" is there for the customer.
    attends &= !tokens.any(subject.from(), subject.to(), Role.VEHICLE);
    return attends ? "it is a plan of their own" : null;
  }

  /** "I'll be back": back they are, and no deed of theirs. */
  private boolean isBack(Claim claim) {
    return tokens.is(claim.verb().verb(), Role.PLAIN_BE)
        && claim.deed().action() == Action.RESOLVE
        && claim.deedEnd() == claim.verb().verb() + 2;
  }

  /** "I'll upgrade my own machine": their thing, and no people of theirs who would help. */
  private boolean ownAffair(Claim claim) {
    int after = claim.deedEnd();
    return tokens.is(after, Role.OWN)
        && (claim.deed().is(Weight.SLIGHT) || claim.deed().is(Weight.PLAIN))
        && !tokens.any(after, after + 4, Tag.bits(Tag.PERSON, Tag.TEAM, Tag.OFFICE, Tag.FEEDBACK));
  }

  private boolean forCustomer(Claim claim) {
    return tokens.anyCustomer(claim.verb().verb(), claim.to());
  }
}
