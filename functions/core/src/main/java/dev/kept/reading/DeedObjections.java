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
    if (deed.is(Weight.STATE) && !readyBy(claim, when)) {
      return "it promises no deed";
    }
    boolean receives = deed.is(Weight.RECEIPT) || passiveFirm(claim) || hasBy(claim, when);
    if (claim.subject().is(Kind.CUSTOMER) && !receives) {
      return "the customer acts";
    }
    if (deed.is(Weight.RECEIPT)
        && (!claim.subject().is(Kind.CUSTOMER) || (when == null && !gets(claim)))) {
      return "it promises no deed";
    }
    String help = help(claim);
    if (help != null) {
      return help;
    }
    if (deed.is(Weight.COURTESY) && tokens.any(claim.from(), claim.to(), Tag.PRAISE.bit)) {
      return "it passes on praise";
    }
    return null;
  }

  /** "It'll be at the pharmacy by two": a thing that is to be somewhere by a time is to come. */
  private boolean readyBy(Claim claim, @Nullable When when) {
    int verb = claim.verb().verb();
    return tokens.is(verb, Role.PLAIN_BE)
        && claim.subject().is(Kind.THING)
        && tokens.is(verb + 1, Tag.PREPOSITION)
        && Times.real(when)
        && tokens.any(verb + 2, claim.to(), Role.BY);
  }

  private static @Nullable String help(Claim claim) {
    boolean firm = claim.deed().is(Weight.FIRM);
    if (claim.deed().is(Weight.HELP) && !claim.subject().is(Kind.PEOPLE)) {
      return "it offers help";
    }
    if (claim.verb().is(Manner.GLAD) && !firm) {
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

  /** "You'll have the keys back by five." */
  private boolean hasBy(Claim claim, @Nullable When when) {
    return Times.real(when) && tokens.is(claim.verb().verb(), Role.OBTAINS);
  }

  private static boolean passiveFirm(Claim claim) {
    return claim.deed().is(Weight.FIRM) && claim.verb().is(Manner.PASSIVE);
  }
}
