package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** What the clause stands in: it tells what is, what may be, what is done while the two talk. */
final class SettingObjections {
  private final Tokens tokens;
  private final boolean offering;

  SettingObjections(Tokens tokens, boolean offering) {
    this.tokens = tokens;
    this.offering = offering;
  }

  @Nullable String to(Claim claim, @Nullable When when) {
    String marker = marker(claim, when);
    if (marker != null) {
      return marker;
    }
    String speaker = claim.subject().is(Kind.SPEAKER) ? speaker(claim) : others(claim);
    if (speaker != null) {
      return speaker;
    }
    boolean underWay = claim.kind() == Marker.PROGRESSIVE && !timed(claim, when);
    return underWay ? underWay(claim) : null;
  }

  private @Nullable String marker(Claim claim, @Nullable When when) {
    if (now(claim)) {
      return "it is done while they talk";
    }
    return switch (claim.kind()) {
      case CAN -> possible(claim);
      case PRESENT -> Times.real(when) && arrives(claim) ? null : "it tells what is";
      case ARRANGED ->
          claim.deed().is(Weight.FIRM) && forCustomer(claim) ? null : "it tells what was asked";
      case SHOULD -> when == null || !comes(claim) ? "it says what ought to be" : null;
      case LET_ME -> when == null && !reachesFurther(claim) ? "it is done while they talk" : null;
      case EXPECTED -> when == null ? "it is expected, at no time" : null;
      default -> null;
    };
  }

  private @Nullable String possible(Claim claim) {
    boolean purpose = tokens.is(claim.before(), Role.PURPOSE);
    if (purpose || tokens.is(claim.before(), Tag.WHO)) {
      return "it tells what something is for";
    }
    return claim.deed().is(Weight.COURTESY) ? null : "it says what is possible";
  }

  private @Nullable String speaker(Claim claim) {
    if (tokens.is(claim.verb().verb(), Role.ATTENDS) && !forCustomer(claim)) {
      return "it is a plan of their own";
    }
    return tokens.is(claim.deedEnd() - 1, Role.HERE) ? "it tells when they can be reached" : null;
  }

  private @Nullable String others(Claim claim) {
    Subject subject = claim.subject();
    boolean be = tokens.is(claim.verb().verb(), Role.PLAIN_BE);
    if (thingActs(claim)) {
      return "a thing does it, and nobody";
    }
    if (claim.deed().is(Weight.SLIGHT) && !forCustomer(claim)) {
      return "nothing ties it to this customer";
    }
    if (be
        && claim.deed().action() == Action.RESOLVE
        && tokens.is(subject.from(), Tag.bits(Tag.SHE, Tag.PERSON))) {
      return "it tells where someone is";
    }
    if (tokens.is(claim.sentence().from(), Tag.REQUEST)) {
      return "it is asked of the customer";
    }
    return offering ? "it tells what would be, if the customer takes the offer" : null;
  }

  /** "Let me tell the workshop": others hear of it, so it is not done while they talk. */
  private boolean reachesFurther(Claim claim) {
    return claim.deed().is(Weight.FIRM)
        || tokens.any(claim.verb().verb(), claim.to(), Tag.TEAM.bit);
  }

  /** "Your parcel arrives", "the fitter comes". */
  private boolean arrives(Claim claim) {
    Action action = claim.deed().action();
    long who = Tag.bits(Tag.COMING, Tag.PERSON, Tag.SHE, Tag.YOUR);
    return tokens.any(claim.subject().from(), claim.subject().to(), who)
        && claim.deed().is(Weight.FIRM)
        && (action == Action.VISIT || action == Action.SEND);
  }

  /** "This will solve it": only coming, and being done or ready, can be said of a thing. */
  private boolean thingActs(Claim claim) {
    return claim.subject().is(Kind.THING)
        && !tokens.is(claim.subject().from(), Tag.OUR)
        && !claim.verb().is(Manner.PASSIVE)
        && !claim.deed().is(Weight.FIRM)
        && !tokens.is(claim.verb().verb(), Role.PLAIN_BE);
  }

  private boolean forCustomer(Claim claim) {
    return tokens.anyCustomer(claim.verb().verb(), claim.to());
  }

  /** "should be there by three", "should be fixed tomorrow". */
  private boolean comes(Claim claim) {
    return claim.deed().is(Weight.FIRM)
        || claim.deed().is(Weight.RECEIPT)
        || claim.verb().is(Manner.PASSIVE)
        || tokens.is(claim.verb().verb(), Role.PLAIN_BE);
  }

  /** "I'll check on that now." */
  private boolean now(Claim claim) {
    return claim.deed().action() == Action.RESOLVE
        && (tokens.any(claim.deedEnd(), claim.to(), Role.NOW)
            || tokens.is(claim.verb().verb() - 1, Role.NOW));
  }

  /** A real time; of what others do, only of what customers wait for. */
  private static boolean timed(Claim claim, @Nullable When when) {
    return Times.real(when)
        && (claim.subject().is(Kind.SPEAKER)
            || claim.subject().is(Kind.PEOPLE)
            || claim.deed().is(Weight.FIRM));
  }

  /** Without a time, "are sending" promises only if it is work on the matter, or is for "you". */
  private @Nullable String underWay(Claim claim) {
    boolean work = claim.deed().is(Weight.PLAIN) && claim.deed().action() == Action.RESOLVE;
    boolean sends =
        claim.deed().is(Weight.FIRM) && forCustomer(claim) && !claim.subject().is(Kind.CUSTOMER);
    return work || sends ? null : "it tells what goes on";
  }
}
