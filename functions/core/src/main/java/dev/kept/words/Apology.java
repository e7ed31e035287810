package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.desk.Told;
import dev.kept.fact.Action;
import dev.kept.fact.Implied;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a person may say to a customer first: that we are sorry, for what, and no more. */
public sealed interface Apology {

  /** Words for a person to send. They pass {@link ApologyLinter}. */
  record Draft(String text) implements Apology {}

  /** Not the first time: no written word mends it. */
  record CallYourself() implements Apology {}

  /** Nothing is owed, or nothing that we could write would be right. */
  record None() implements Apology {}

  /** Longer quotes are told in our words. */
  int QUOTE_WORDS = 16;

  /** The actions whose own words say most clearly what was promised. */
  Set<Action> QUOTED = Set.of(Action.SEND, Action.REFUND, Action.RESOLVE, Action.OTHER);

  /**
   * The apology that is owed for what a notice tells.
   *
   * @param now from which the days in it are counted
   */
  static Apology owed(Told told, Policy policy, Instant now) {
    Commitment it = told.commitment();
    boolean broken = it != null && it.state() instanceof State.Broken && it.provable();
    if (it == null
        || !broken
        || it.disputed()
        || it.apologised() != null
        || isDangerous(told, policy)) {
      return new None();
    }
    if (it.shielded() || breaks(told) > 1) {
      return new CallYourself();
    }
    boolean ours = policy.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return ours
        ? new Draft(text(it, new TimeWords(policy.calendar().zone(), now), policy))
        : new None();
  }

  private static boolean isDangerous(Told told, Policy policy) {
    return told.facts().stream()
        .flatMap(fact -> fact.origin().matter().tags().stream())
        .anyMatch(policy.dangerTags()::contains);
  }

  private static long breaks(Told told) {
    return told.commitments().stream()
        .map(Commitment::state)
        .filter(state -> state instanceof State.Broken || state instanceof State.KeptLate)
        .count();
  }

  /** The business's own words, where it has some. */
  private static String text(Commitment it, TimeWords time, Policy policy) {
    String own = policy.texts().get(TextLinter.APOLOGY);
    // Their own words speak of what was said; of this nobody said anything.
    return own == null || it.id().isImplied()
        ? text(it, time)
        : Texts.filled(own, Map.of("deed", Deeds.toYou(it.action()), "day", time.named(it.made())));
  }

  private static String text(Commitment it, TimeWords time) {
    Implied implied = it.id().implied();
    if (implied != null) {
      return UnspokenWords.sorry(implied, time.named(it.made()));
    }
    if (QUOTED.contains(it.action()) && it.quote().split("\\s+").length <= QUOTE_WORDS) {
      String quoted =
          "I'm sorry. We told you “"
              + Plain.words(it.quote(), QUOTE_WORDS)
              + "”, and we did not do it.";
      if (ApologyLinter.check(quoted).isEmpty()) {
        return quoted;
      }
    }
    return "I'm sorry. " + said(it, time) + ", and we did not.";
  }

  private static String said(Commitment it, TimeWords time) {
    String deed = Deeds.toYou(it.action());
    String madeOn = time.named(it.made());
    Instant due = it.due();
    return switch (it.id().madeBy().kind()) {
      case "callback.requested" -> "You asked us on " + madeOn + " to " + deed;
      case "call.missed", "call.voicemail" ->
          "You called us on " + madeOn + " and expected us to call back";
      default ->
          it.vague() || due == null
              ? "We said on " + madeOn + " that we would " + deed
              : "We said we would " + deed + " " + by(it) + " " + time.named(due.minusNanos(1));
    };
  }

  private static String by(Commitment it) {
    return it.action() == Action.CALL || it.action() == Action.VISIT ? "on" : "by";
  }
}
