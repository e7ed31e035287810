package dev.kept.reading;

import dev.kept.fact.Condition;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a clause. First what rules a promise out, then points for and against, each with its
 * reason; the sum gives the confidence.
 */
final class Judge {
  /** Points at which a clause counts as a promise. */
  private static final double ENOUGH = 1.8;

  private final Tokens tokens;

  Judge(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What was decided, with the reasons. */
  record Verdict(boolean promise, double confidence, List<String> why) {}

  Verdict of(Claim claim, @Nullable When when, @Nullable Condition condition) {
    String against = against(claim, when);
    if (against != null) {
      return new Verdict(false, 0, List.of(against));
    }
    List<String> why = new ArrayList<>(6);
    double points = claim.kind().points;
    why.add(claim.kind().why);
    points += deed(claim, why);
    points += subject(claim, when, why);
    if (when != null) {
      points += when.vague() == null ? 1.2 : 0.8;
      why.add("says when: \"" + when.phrase() + "\"");
    }
    if (claim.verb().hedged()) {
      points -= 0.8;
      why.add("says it may not happen");
    }
    if (claim.verb().tries()) {
      points -= 0.3;
      why.add("says that they will try");
    }
    if (condition != null) {
      points -= 0.3;
      why.add("waits for: \"" + condition.words() + "\"");
    }
    return new Verdict(points >= ENOUGH, confidence(points), why);
  }

  private static double confidence(double points) {
    return Math.round(100 / (1 + Math.exp(-1.3 * (points - ENOUGH + 0.3)))) / 100.0;
  }

  private @Nullable String against(Claim claim, @Nullable When when) {
    VerbGroup verb = claim.verb();
    if (verb.asks() || claim.sentence().question()) {
      return "it asks";
    }
    if (verb.negated()) {
      return "it says what will not be done";
    }
    if (verb.wished()) {
      return "it is a wish";
    }
    if (verb.habit()) {
      return "it tells a custom or a policy";
    }
    if (claim.deed().is(Weight.STATE)) {
      return "it promises no deed";
    }
    if (claim.deed().is(Weight.HELP) && !claim.subject().is(Kind.PEOPLE)) {
      return "it offers help";
    }
    if (verb.needs() && !claim.deed().is(Weight.FIRM)) {
      return "it tells what is needed";
    }
    if (claim.kind() == Marker.CAN && purpose(claim)) {
      return "it tells what something is for";
    }
    if (claim.kind() == Marker.PROGRESSIVE && claim.deed().is(Weight.SLIGHT) && when == null) {
      return "it tells what goes on";
    }
    return null;
  }

  private boolean purpose(Claim claim) {
    return tokens.is(claim.from() - 1, Tag.BUT) || tokens.is(claim.from() - 1, Tag.WHO);
  }

  private double deed(Claim claim, List<String> why) {
    String what = tokens.quote(claim.verb().verb(), claim.deedEnd());
    return switch (claim.deed().weight()) {
      case FIRM -> add(2, "customers wait for this: \"" + what + "\"", why);
      case PLAIN -> add(1, "it is work on their matter: \"" + what + "\"", why);
      case COURTESY -> add(1, "it is a courtesy: \"" + what + "\"", why);
      case SLIGHT -> add(0, "it could be anything: \"" + what + "\"", why);
      case INSTANT -> add(-1.2, "mostly done at once: \"" + what + "\"", why);
      case HELP, STATE -> add(-0.5, "it is no deed of its own: \"" + what + "\"", why);
    };
  }

  private double subject(Claim claim, @Nullable When when, List<String> why) {
    boolean toCustomer = customerWithin(claim);
    double points = toCustomer ? add(0.8, "it is for the customer", why) : 0;
    switch (claim.subject().kind()) {
      case SPEAKER -> points += 0.5;
      case CUSTOMER -> points += receives(claim, why);
      case PEOPLE, THING -> {
        boolean tied = toCustomer || when != null || claim.deed().is(Weight.FIRM);
        points += tied ? 0 : add(-1, "nothing ties it to this customer", why);
      }
    }
    return points;
  }

  private double receives(Claim claim, List<String> why) {
    boolean firm = claim.deed().is(Weight.FIRM) && claim.verb().passive();
    return firm ? add(0.3, "the customer is to get it", why) : add(-3, "the customer acts", why);
  }

  private boolean customerWithin(Claim claim) {
    for (int i = claim.subject().from(); i < claim.to(); i++) {
      if (tokens.isCustomer(i) || tokens.is(i, Tag.YOUR)) {
        return true;
      }
    }
    return false;
  }

  private static double add(double points, String reason, List<String> why) {
    why.add(reason);
    return points;
  }
}
