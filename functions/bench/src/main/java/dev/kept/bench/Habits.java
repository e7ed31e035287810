package dev.kept.bench;

import dev.kept.fact.Action;
import java.util.Random;

/**
 * What people do, as shares: of replies that promise, of promises that are kept, of notices that
 * are answered. Assumptions, in one place, to be argued about.
 *
 * @param promises share of public replies in which the reader finds a promise
 * @param precision share of those in which there is one
 * @param explicit share of found promises that name a time
 * @param sure share of found promises of which the reader is sure
 * @param kept share of true promises kept in time without a word from us
 * @param forgotten share that is done late; the rest is never done unless somebody is told
 * @param reminded share of makers whom a reminder makes do it in time
 * @param acts share of people who do what a notice of a break asks, within hours
 * @param answers share of makers who press a button: done, or "not a promise"
 * @param chases share of customers who ask when nothing came
 * @param number share of customers whose telephone number we know
 */
record Habits(
    double promises,
    double precision,
    double explicit,
    double sure,
    double kept,
    double forgotten,
    double reminded,
    double acts,
    double answers,
    double chases,
    double number) {

  static final Habits USUAL =
      new Habits(0.25, 0.85, 0.3, 0.75, 0.85, 0.09, 0.6, 0.8, 0.75, 0.4, 0.7);

  private static final Action[] ACTIONS = {
    Action.MESSAGE, Action.MESSAGE, Action.MESSAGE, Action.MESSAGE, Action.RESOLVE, Action.RESOLVE,
    Action.CALL, Action.CALL, Action.SEND, Action.SEND, Action.REFUND, Action.VISIT
  };

  static Action action(Random random) {
    return ACTIONS[random.nextInt(ACTIONS.length)];
  }

  /** As sure as the reader is: what is sure and true, and what is sure and false, look alike. */
  double confidence(Random random) {
    return random.nextDouble() < sure
        ? 0.8 + random.nextDouble() * 0.2
        : 0.5 + random.nextDouble() * 0.3;
  }
}
