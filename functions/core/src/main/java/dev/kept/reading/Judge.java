package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a clause that nothing rules out: points for and against, each with its reason; the sum
 * gives the confidence.
 */
final class Judge {
  /** Points at which a clause counts as a promise. */
  private static final double ENOUGH = 1.8;

  private final Tokens tokens;
  private final Objections objections;

  Judge(Tokens tokens, boolean offering, Moments moments) {
    this.tokens = tokens;
    this.objections = new Objections(tokens, offering, moments);
  }

  /** What was decided, with the reasons. */
  record Verdict(boolean promise, double confidence, List<String> why) {}

  Verdict of(Claim claim, @Nullable When when, @Nullable Condition condition) {
    String against = objections.to(claim, when);
    if (against != null) {
      return new Verdict(false, 0, List.of(against));
    }
    List<String> why = new ArrayList<>(6);
    double points = add(marker(claim, when), claim.kind().why, why);
    points += deed(claim, why);
    points += subject(claim, when, why);
    if (when != null) {
      double much = Times.real(when) ? 1.2 : when.vague() == null ? 0 : 0.8;
      points += add(much, "says when: \"" + when.phrase() + "\"", why);
    }
    if (claim.verb().is(Manner.HEDGED)) {
      points += add(-0.8, "says it may not happen", why);
    }
    if (claim.verb().is(Manner.TRIES)) {
      points += add(-0.3, "says that they will try", why);
    }
    if (condition != null) {
      points += add(-0.3, "waits for: \"" + condition.words() + "\"", why);
    }
    return new Verdict(points >= ENOUGH, confidence(points), why);
  }

  private static double confidence(double points) {
    return Math.round(100 / (1 + Math.exp(-1.3 * (points - ENOUGH + 0.3)))) / 100.0;
  }

  private static double marker(Claim claim, @Nullable When when) {
    boolean work = claim.deed().is(Weight.PLAIN) && claim.deed().action() == Action.RESOLVE;
    boolean timed = Times.real(when);
    boolean courtesy = claim.deed().is(Weight.COURTESY);
    return switch (claim.kind()) {
      case PROGRESSIVE -> (work || courtesy) && !timed ? 0.9 : timed ? -0.3 : -0.6;
      case PRESENT -> courtesy ? 0.9 : claim.kind().points;
      case CAN -> claim.deed().is(Weight.COURTESY) ? 0.4 : Marker.CAN.points;
      default -> claim.kind().points;
    };
  }

  private double deed(Claim claim, List<String> why) {
    String what = '"' + tokens.quote(claim.verb().verb(), claim.deedEnd()) + '"';
    return switch (claim.deed().weight()) {
      case FIRM -> add(2, "customers wait for this: " + what, why);
      case PLAIN -> add(1, "it is work on their matter: " + what, why);
      case COURTESY -> add(1, "it is a courtesy: " + what, why);
      case RECEIPT -> add(1.5, "the customer is to get something: " + what, why);
      case SLIGHT -> add(0, "it could be anything: " + what, why);
      case INSTANT -> add(-1.2, "mostly done at once: " + what, why);
      case HELP, STATE -> add(-0.5, "it is no deed of its own: " + what, why);
    };
  }

  private double subject(Claim claim, @Nullable When when, List<String> why) {
    boolean toCustomer = customerWithin(claim);
    double points = toCustomer ? add(0.8, "it is for the customer", why) : 0;
    return switch (claim.subject().kind()) {
      case SPEAKER -> points + 0.5;
      case CUSTOMER -> points - 0.5;
      case PEOPLE, THING ->
          toCustomer
                  || (Times.real(when)
                      && claim.kind() != Marker.PROGRESSIVE
                      && claim.deed().action() != Action.OTHER)
                  || tied(claim)
              ? points
              : add(-1, "nothing ties it to this customer", why);
    };
  }

  private boolean tied(Claim claim) {
    Subject subject = claim.subject();
    boolean matter = claim.verb().is(Manner.PASSIVE) && claim.deed().action() == Action.RESOLVE;
    boolean leftOut = subject.from() == subject.to();
    return claim.deed().is(Weight.FIRM)
        || claim.deed().is(Weight.STATE)
        || (claim.kind() == Marker.PROGRESSIVE && leftOut)
        || tokens.is(subject.from(), Tag.OUR)
        || (subject.is(Kind.PEOPLE) && onTheMatter(claim))
        || (claim.kind() == Marker.PROGRESSIVE && tokens.is(subject.from(), Tag.THEY))
        || (matter && (claim.verb().is(Manner.ONGOING) || tokens.is(subject.from(), Tag.IT)));
  }

  /** "They'll sort it": it is what was spoken of. */
  private boolean onTheMatter(Claim claim) {
    int verb = claim.verb().verb();
    return claim.deed().is(Weight.PLAIN)
        && tokens.any(verb + 1, Math.min(claim.to(), verb + 4), Tag.IT.bit);
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
