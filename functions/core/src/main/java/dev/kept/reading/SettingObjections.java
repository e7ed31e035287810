package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** What the clause stands in: it tells what is, what may be, what is done while the two talk. */
final class SettingObjections {
  private final Tokens tokens;
  private final Moments moments;

  SettingObjections(Tokens tokens, Moments moments) {
    this.tokens = tokens;
    this.moments = moments;
  }

  @Nullable String to(Claim claim, @Nullable When when) {
    String marker = marker(claim, when);
    if (marker != null) {
      return marker;
    }
    String whereabouts = claim.subject().is(Kind.SPEAKER) ? speaker(claim) : others(claim);
    if (whereabouts != null) {
      return whereabouts;
    }
    if (moments.notice(claim.sentence())) {
      return "it stands in every message";
    }
    boolean underWay = claim.kind() == Marker.PROGRESSIVE && !timed(claim, when);
    return underWay ? underWay(claim) : null;
  }

  private @Nullable String marker(Claim claim, @Nullable When when) {
    boolean ahead = claim.verb().is(Manner.AHEAD) && !claim.deed().is(Weight.FIRM) && when == null;
    if (ahead || now(claim) || atOnce(claim, when)) {
      return "it is done while they talk";
    }
    boolean real = Times.real(when);
    return switch (claim.kind()) {
      case CAN -> possible(claim);
      case PRESENT -> present(claim, real) ? null : "it tells what is";
      case ARRANGED -> arranged(claim) ? null : "it tells what was asked";
      case SHOULD -> when == null || !comes(claim) ? "it says what ought to be" : null;
      case LET_ME -> when == null && !reachesFurther(claim) ? "it is done while they talk" : null;
      case EXPECTED -> when == null ? "it is expected, at no time" : null;
      case HOPE -> real ? null : "it is a wish";
      case TOLD -> real || tokens.note() ? null : "it tells what was said";
      case PLAN -> answersMail(claim) ? "it tells a custom or a policy" : null;
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

  /** "We aim to answer within a day": of whatever comes in. */
  private boolean answersMail(Claim claim) {
    return claim.deed().is(Weight.FIRM)
        && claim.deed().action() == Action.MESSAGE
        && tokens.is(claim.marker(), Role.AIMS);
  }

  private boolean arranged(Claim claim) {
    return claim.deed().is(Weight.PLAIN) || (claim.deed().is(Weight.FIRM) && forCustomer(claim));
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
  private boolean reachesFurther(Claim claim) {
    return claim.deed().is(Weight.FIRM)
        || tokens.any(claim.verb().verb(), claim.to(), Tag.TEAM.bit);
  }

  /** "Your parcel arrives", "the fitter comes", "I send you the form", all at a time. */
  private boolean present(Claim claim, boolean real) {
    Subject subject = claim.subject();
    boolean courtesy =
        claim.deed().is(Weight.COURTESY) && claim.deedEnd() > claim.verb().verb() + 1;
    if (!claim.deed().is(Weight.FIRM)) {
      return courtesy && subject.is(Kind.SPEAKER) && forCustomerOrTheirs(claim);
    }
    Action action = claim.deed().action();
    if (subject.is(Kind.SPEAKER)) {
      return real && forCustomerOrTheirs(claim);
    }
    long who = Tag.bits(Tag.COMING, Tag.PERSON, Tag.SHE, Tag.YOUR);
    boolean comes = tokens.any(subject.from(), subject.to(), who) || action == Action.SEND;
    boolean arrives = comes && (action == Action.VISIT || action == Action.SEND);
    return real && (arrives || (forCustomer(claim) && subject.is(Kind.PEOPLE)));
  }

  private boolean forCustomer(Claim claim) {
    return tokens.anyCustomer(claim.verb().verb(), claim.to());
  }

  private boolean forCustomerOrTheirs(Claim claim) {
    return forCustomer(claim) || tokens.any(claim.verb().verb(), claim.to(), Tag.YOUR.bit);
  }

  /** "should be there by three", "should be fixed tomorrow". */
  private boolean comes(Claim claim) {
    boolean they = claim.subject().is(Kind.PEOPLE) && claim.deed().action() != Action.VISIT;
    boolean be = tokens.is(claim.verb().verb(), Role.PLAIN_BE);
    if (they && !be && !claim.verb().is(Manner.PASSIVE) && !forCustomer(claim)) {
      return false;
    }
    return claim.deed().is(Weight.FIRM)
        || claim.deed().is(Weight.RECEIPT)
        || claim.verb().is(Manner.PASSIVE)
        || be;
  }

  /** "I'll check on that now." */
  private boolean now(Claim claim) {
    return !claim.deed().is(Weight.FIRM)
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
    boolean courtesy = claim.deed().is(Weight.COURTESY) && !claim.verb().is(Manner.PASSIVE);
    return work || sends || courtesy ? null : "it tells what goes on";
  }
}
