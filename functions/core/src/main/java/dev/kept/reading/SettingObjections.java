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
  private final Instants instants;
  private final AffairObjections affairs;
  private final StandingServices services;

  SettingObjections(Tokens tokens, Moments moments) {
    this.tokens = tokens;
    this.moments = moments;
    this.instants = new Instants(tokens, moments);
    this.affairs = new AffairObjections(tokens);
    this.services = new StandingServices(moments);
  }

  @Nullable String to(Claim claim, @Nullable When when) {
    String marker = marker(claim, when);
    if (marker != null) {
      return marker;
    }
    String own = affairs.to(claim);
    if (own != null) {
      return own;
    }
    if (moments.notice(claim.sentence())) {
      return "it stands in every message";
    }
    if (services.speaks(claim, when)) {
      return "it tells of a service that is always there";
    }
    boolean underWay = claim.kind() == Marker.PROGRESSIVE && !timed(claim, when);
    return underWay && !shortly(claim, when) ? underWay(claim) : null;
  }

  /** "Sending the form over shortly": soon, and so not done yet. */
  private boolean shortly(Claim claim, @Nullable When when) {
    return claim.deed().is(Weight.FIRM)
        && (claim.subject().is(Kind.SPEAKER) || claim.subject().is(Kind.PEOPLE))
        && !tokens.is(claim.before(), Tag.WHO)
        && when != null
        && when.vague() != null;
  }

  private @Nullable String marker(Claim claim, @Nullable When when) {
    if (instants.doneAtOnce(claim, when)) {
      return "it is done while they talk";
    }
    boolean real = Times.real(when);
    return switch (claim.kind()) {
      case CAN -> possible(claim);
      case PRESENT -> present(claim, real) ? null : "it tells what is";
      case ARRANGED -> arranged(claim) ? null : "it tells what was asked";
      case SHOULD -> when == null || !comes(claim) ? "it says what ought to be" : null;
      case LET_ME -> letMe(claim, when);
      case EXPECTED -> when == null ? "it is expected, at no time" : null;
      case HOPE -> real ? null : "it is a wish";
      case TOLD ->
          real || tokens.note() || claim.deed().is(Weight.FIRM) ? null : "it tells what was said";
      case PLAN -> answersMail(claim) ? "it tells a custom or a policy" : null;
      default -> null;
    };
  }

  /** "Let me check" is done at once, "let me know" asks. */
  private @Nullable String letMe(Claim claim, @Nullable When when) {
    if (tokens.is(claim.verb().verb(), Role.WONDERS)) {
      return "it is asked, or found out, while they talk";
    }
    boolean soon = when == null && !instants.reachesFurther(claim);
    return soon ? "it is done while they talk" : null;
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
      boolean it = tokens.is(claim.verb().verb() + 1, Tag.IT);
      return real && (it || forCustomerOrTheirs(claim));
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
    boolean ours = claim.subject().is(Kind.SPEAKER) && claim.deed().is(Weight.PLAIN);
    return ours
        || claim.deed().is(Weight.FIRM)
        || claim.deed().is(Weight.RECEIPT)
        || claim.verb().is(Manner.PASSIVE)
        || be;
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
    boolean anything = work && tokens.is(claim.deedEnd(), Role.INDEFINITE);
    return (work && !anything) || sends || courtesy ? null : "it tells what goes on";
  }
}
