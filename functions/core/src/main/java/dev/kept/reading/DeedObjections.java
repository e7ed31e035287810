package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** What is to be done, and by whom: nothing, nothing of ours, or only help. */
final class DeedObjections {
  private final Tokens tokens;

  DeedObjections(Tokens tokens) {
    this.tokens = tokens;
  }

  @Nullable String to(Claim claim, @Nullable When when) {
    Deed deed = claim.deed();
    boolean effort = claim.verb().is(Manner.TRIES) && forCustomer(claim);
    if (deed.is(Weight.STATE) && !effort && !readyBy(claim, when) && !willHave(claim, when)) {
      return "it promises no deed";
    }
    boolean receives = deed.is(Weight.RECEIPT) || passiveFirm(claim) || hasBy(claim, when);
    if (claim.subject().is(Kind.CUSTOMER) && !receives) {
      return "the customer acts";
    }
    boolean ours = effort || willHave(claim, when);
    boolean theirs =
        claim.subject().is(Kind.CUSTOMER) && (when != null || gets(claim)) && seesIt(claim);
    if (deed.is(Weight.RECEIPT) && !ours && !theirs) {
      return "it promises no deed";
    }
    String help = help(claim, Times.real(when));
    if (help != null) {
      return help;
    }
    boolean passes =
        deed.is(Weight.COURTESY)
            || (deed.is(Weight.FIRM) && deed.action() == Action.SEND && !forCustomer(claim));
    if (passes && tokens.any(claim.from(), claim.to(), Tag.PRAISE.bit)) {
      return "it passes on praise";
    }
    return null;
  }

  /** "It'll be at the pharmacy at two": a thing that is to be somewhere at a time is to come. */
  private boolean readyBy(Claim claim, @Nullable When when) {
    int verb = claim.verb().verb();
    boolean there =
        tokens.is(verb, Role.PLAIN_BE)
            && tokens.is(verb + 1, Tag.PREPOSITION)
            && !tokens.is(verb + 2, Tag.NUMBER);
    boolean thing = claim.subject().is(Kind.THING) || tokens.is(claim.subject().from(), Tag.THEY);
    if (!there || when == null || !thing) {
      return false;
    }
    return (Times.real(when) && tokens.any(verb + 2, claim.to(), Role.BY)) || theirThing(claim);
  }

  /** "Your new laptop", "it", "the parcel": what the customer waits for. */
  private boolean theirThing(Claim claim) {
    int from = claim.subject().from();
    int to = Math.max(claim.subject().to(), from + 1);
    return from == claim.subject().to()
        || tokens.any(from, to, Tag.bits(Tag.YOUR, Tag.IT, Tag.THEY, Tag.COMING))
        || tokens.any(from, to, Role.GOODS)
        || tokens.any(from, to, Role.MONEY);
  }

  /** "I'll have this up shortly", "next week I will have the packages": done by then. */
  private boolean willHave(Claim claim, @Nullable When when) {
    int verb = claim.verb().verb();
    if (when == null || !claim.subject().is(Kind.SPEAKER) || !tokens.is(verb, Role.OBTAINS)) {
      return false;
    }
    boolean past = tokens.is(verb + 1, Tag.bits(Tag.DONE, Tag.BE, Tag.ADVERB));
    if (past || tokens.any(verb + 1, Math.min(claim.to(), verb + 4), Role.OWN)) {
      return false;
    }
    boolean that = tokens.is(verb + 1, Tag.bits(Tag.IT, Tag.YOUR));
    boolean goods = tokens.any(verb + 1, claim.to(), Role.GOODS);
    return that || goods || (Times.real(when) && !tokens.is(verb + 1, Tag.TO));
  }

  private static @Nullable String help(Claim claim, boolean timed) {
    boolean firm = claim.deed().is(Weight.FIRM) || claim.deed().is(Weight.COURTESY);
    if (claim.deed().is(Weight.HELP) && !claim.subject().is(Kind.PEOPLE)) {
      return "it offers help";
    }
    if (claim.verb().is(Manner.GLAD) && !firm && !timed) {
      return "it offers help";
    }
    return claim.verb().is(Manner.NEEDS) && !firm ? "it tells what is needed" : null;
  }

  /** "You'll have a good time" gets nothing; "you'll have it by Friday" does. */
  private boolean gets(Claim claim) {
    int verb = claim.verb().verb();
    return tokens.is(verb, Role.GETS)
        || (tokens.is(verb, Role.SEE) && claim.deed().action() == Action.REFUND);
  }

  /** "You'll see it on Friday", and not "you'll see a few of them still". */
  private boolean seesIt(Claim claim) {
    int verb = claim.verb().verb();
    return !tokens.is(verb, Role.SEE)
        || claim.deed().action() == Action.REFUND
        || tokens.is(verb + 1, Tag.IT)
        || tokens.any(verb + 1, claim.to(), Tag.COMING.bit)
        || tokens.any(verb + 1, claim.to(), Role.GOODS);
  }

  private boolean forCustomer(Claim claim) {
    return tokens.anyCustomer(claim.verb().verb(), claim.to());
  }

  /** "You'll have the keys back by five." */
  private boolean hasBy(Claim claim, @Nullable When when) {
    return Times.real(when) && tokens.is(claim.verb().verb(), Role.OBTAINS);
  }

  private static boolean passiveFirm(Claim claim) {
    return claim.deed().is(Weight.FIRM) && claim.verb().is(Manner.PASSIVE);
  }
}
