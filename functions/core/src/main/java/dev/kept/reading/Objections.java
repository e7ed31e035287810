package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** What rules out that a clause is a promise, whatever else speaks for it. */
final class Objections {
  private final Tokens tokens;
  private final boolean offering;

  /**
   * @param offering whether the message asks "would you like me to book this?": what it tells of
   *     drivers and rooms is then what would happen
   */
  Objections(Tokens tokens, boolean offering) {
    this.tokens = tokens;
    this.offering = offering;
  }

  /** The first objection to the claim, in words; null if there is none. */
  @Nullable String to(Claim claim, @Nullable When when) {
    String manner = manner(claim);
    if (manner != null) {
      return manner;
    }
    String deed = deed(claim, when);
    return deed == null ? setting(claim, when) : deed;
  }

  private @Nullable String manner(Claim claim) {
    VerbGroup verb = claim.verb();
    if (verb.is(Manner.ASKS) || claim.sentence().question()) {
      return "it asks";
    }
    if (verb.is(Manner.NEGATED)) {
      return "it says what will not be done";
    }
    if (verb.is(Manner.WISHED)) {
      return "it is a wish";
    }
    if (verb.is(Manner.HABIT) || whenever(claim)) {
      return "it tells a custom or a policy";
    }
    return null;
  }

  private boolean whenever(Claim claim) {
    for (int i = claim.from(); i < claim.to(); i++) {
      boolean daily = tokens.isWord(i, "every") && claim.kind() == Marker.PROGRESSIVE;
      if (daily || tokens.isWord(i, "whenever")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String deed(Claim claim, @Nullable When when) {
    Deed deed = claim.deed();
    if (deed.is(Weight.STATE)) {
      return "it promises no deed";
    }
    boolean receives = deed.is(Weight.RECEIPT) || passiveFirm(claim) || hasBy(claim, when);
    if (claim.subject().is(Kind.CUSTOMER) ? !receives : deed.is(Weight.RECEIPT)) {
      return claim.subject().is(Kind.CUSTOMER) ? "the customer acts" : "it promises no deed";
    }
    if (deed.is(Weight.RECEIPT) && when == null && !gets(claim)) {
      return "it promises no deed";
    }
    if (deed.is(Weight.HELP) && !claim.subject().is(Kind.PEOPLE)) {
      return "it offers help";
    }
    if (claim.verb().is(Manner.GLAD) && !deed.is(Weight.FIRM)) {
      return "it offers help";
    }
    if (claim.verb().is(Manner.NEEDS) && !deed.is(Weight.FIRM)) {
      return "it tells what is needed";
    }
    if (deed.is(Weight.COURTESY) && praises(claim)) {
      return "it passes on praise";
    }
    return null;
  }

  /** "You'll have a good time" gets nothing; "you'll have it by Friday" does. */
  private boolean gets(Claim claim) {
    return switch (tokens.word(claim.verb().verb()).base.text) {
      case "receive", "get", "hear" -> true;
      case "see" -> claim.deed().action() == Action.REFUND;
      default -> false;
    };
  }

  /** "You'll have the keys back by five." */
  private boolean hasBy(Claim claim, @Nullable When when) {
    String verb = tokens.word(claim.verb().verb()).base.text;
    return Times.real(when)
        && !claim.deed().is(Weight.STATE)
        && (verb.equals("have") || verb.equals("get"));
  }

  private static boolean passiveFirm(Claim claim) {
    return claim.deed().is(Weight.FIRM) && claim.verb().is(Manner.PASSIVE);
  }

  private boolean praises(Claim claim) {
    for (int i = claim.from(); i < claim.to(); i++) {
      if (tokens.is(i, Tag.PRAISE)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String setting(Claim claim, @Nullable When when) {
    int before = Math.min(claim.subject().from(), claim.marker()) - 1;
    if (claim.kind() == Marker.CAN && (tokens.isWord(before, "so") || tokens.is(before, Tag.WHO))) {
      return "it tells what something is for";
    }
    if (tokens.is(claim.from(), Tag.ASKS) && tokens.is(claim.from() - 1, Tag.BASE)) {
      return "it is part of a question";
    }
    if (fronted(claim, Tag.WISH)) {
      return "it is a wish";
    }
    if (fronted(claim, Tag.HABIT)) {
      return "it tells a custom or a policy";
    }
    if (now(claim)) {
      return "it is done while they talk";
    }
    if (claim.kind() == Marker.CAN && !claim.deed().is(Weight.COURTESY)) {
      return "it says what is possible";
    }
    if (claim.kind() == Marker.PRESENT && !(Times.real(when) && arrives(claim))) {
      return "it tells what is";
    }
    if (claim.kind() == Marker.ARRANGED && !(claim.deed().is(Weight.FIRM) && forCustomer(claim))) {
      return "it tells what was asked";
    }
    if (thingActs(claim)) {
      return "a thing does it, and nobody";
    }
    if (claim.kind() == Marker.SHOULD && (when == null || !comes(claim))) {
      return "it says what ought to be";
    }
    if (claim.deed().is(Weight.SLIGHT)
        && !claim.subject().is(Kind.SPEAKER)
        && !forCustomer(claim)) {
      return "nothing ties it to this customer";
    }
    boolean speaker = claim.subject().is(Kind.SPEAKER);
    if (speaker && tokens.isWord(claim.verb().verb(), "attending") && !forCustomer(claim)) {
      return "it is a plan of their own";
    }
    boolean back =
        claim.deed().action() == Action.RESOLVE && tokens.isWord(claim.verb().verb(), "be");
    if (back && tokens.is(claim.subject().from(), Tag.bits(Tag.SHE, Tag.PERSON))) {
      return "it tells where someone is";
    }
    if (speaker && tokens.isWord(claim.deedEnd() - 1, "here")) {
      return "it tells when they can be reached";
    }
    if (claim.kind() == Marker.LET_ME && when == null && !reachesFurther(claim)) {
      return "it is done while they talk";
    }
    if (claim.kind() == Marker.EXPECTED && when == null) {
      return "it is expected, at no time";
    }
    if (tokens.is(claim.sentence().from(), Tag.REQUEST) && !claim.subject().is(Kind.SPEAKER)) {
      return "it is asked of the customer";
    }
    if (offering && !claim.subject().is(Kind.SPEAKER)) {
      return "it tells what would be, if the customer takes the offer";
    }
    return claim.kind() == Marker.PROGRESSIVE && !timed(claim, when) ? underWay(claim) : null;
  }

  /** "Let me tell the workshop": others hear of it, so it is not done while they talk. */
  private boolean reachesFurther(Claim claim) {
    boolean further = claim.deed().is(Weight.FIRM);
    for (int i = claim.verb().verb(); i < claim.to(); i++) {
      further |= tokens.is(i, Tag.TEAM);
    }
    return further;
  }

  /** "Your parcel arrives", "the fitter comes". */
  private boolean arrives(Claim claim) {
    Action action = claim.deed().action();
    long who = Tag.bits(Tag.COMING, Tag.PERSON, Tag.SHE, Tag.YOUR);
    boolean comes = false;
    for (int i = claim.subject().from(); i < claim.subject().to(); i++) {
      comes |= tokens.is(i, who);
    }
    return comes
        && claim.deed().is(Weight.FIRM)
        && (action == Action.VISIT || action == Action.SEND);
  }

  /** "This will solve it": only coming, and being done or ready, can be said of a thing. */
  private boolean thingActs(Claim claim) {
    return claim.subject().is(Kind.THING)
        && !tokens.is(claim.subject().from(), Tag.OUR)
        && !claim.verb().is(Manner.PASSIVE)
        && !claim.deed().is(Weight.FIRM)
        && !tokens.isWord(claim.verb().verb(), "be");
  }

  private boolean forCustomer(Claim claim) {
    for (int i = claim.verb().verb(); i < claim.to(); i++) {
      if (tokens.isCustomer(i)) {
        return true;
      }
    }
    return false;
  }

  /** "should be there by three", "should be fixed tomorrow". */
  private boolean comes(Claim claim) {
    return claim.deed().is(Weight.FIRM)
        || claim.deed().is(Weight.RECEIPT)
        || claim.verb().is(Manner.PASSIVE)
        || tokens.isWord(claim.verb().verb(), "be");
  }

  /** "Hopefully we'll ..." */
  private boolean fronted(Claim claim, Tag tag) {
    int before = Math.min(claim.subject().from(), claim.marker()) - 1;
    int at = tokens.is(before, Tag.COMMA) ? before - 1 : before;
    return at >= claim.sentence().from() && tokens.is(at, tag);
  }

  /** "I'll check on that now." */
  private boolean now(Claim claim) {
    if (claim.deed().action() != Action.RESOLVE) {
      return false;
    }
    for (int i = claim.deedEnd(); i < claim.to(); i++) {
      if (tokens.isWord(i, "now")) {
        return true;
      }
    }
    return tokens.isWord(claim.verb().verb() - 1, "now");
  }

  /** A real time; of what others do, only of what customers wait for. */
  private static boolean timed(Claim claim, @Nullable When when) {
    return when != null
        && Times.real(when)
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
