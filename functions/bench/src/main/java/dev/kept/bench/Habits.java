package dev.kept.bench;

import dev.kept.fact.Action;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What people do, as shares: of replies that promise, of promises that are kept, of notices that
 * are answered. Assumptions, in one place, to be argued about.
 *
 * @param promises share of public replies in which the reader finds a promise
 * @param precision share of those in which there is one
 * @param explicit share of true promises that name a time
 * @param misreadTimes share of misread ones that name a time
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
    double misreadTimes,
    double sure,
    double kept,
    double forgotten,
    double reminded,
    double acts,
    double answers,
    double chases,
    double number) {

  static final Habits USUAL =
      new Habits(0.2, 0.85, 0.3, 0.1, 0.85, 0.85, 0.09, 0.6, 0.8, 0.75, 0.4, 0.7);

  /** Everything twice as bad: half of all replies promise, and hardly anybody answers us. */
  static final Habits BAD =
      new Habits(0.4, 0.85, 0.3, 0.1, 0.85, 0.7, 0.15, 0.4, 0.5, 0.4, 0.4, 0.7);

  /** Of twenty, as often as they were found in real messages. */
  private static final List<Action> ACTIONS =
      Stream.of(
              Collections.nCopies(7, Action.RESOLVE),
              Collections.nCopies(4, Action.MESSAGE),
              Collections.nCopies(4, Action.SEND),
              Collections.nCopies(2, Action.CALL),
              Collections.nCopies(2, Action.VISIT),
              Collections.nCopies(1, Action.REFUND))
          .flatMap(List::stream)
          .toList();

  static Action action(Random random) {
    return ACTIONS.get(random.nextInt(ACTIONS.size()));
  }

  /** As sure as the reader is: what is sure and true, and what is sure and false, look alike. */
  double confidence(Random random) {
    return random.nextDouble() < sure
        ? 0.8 + random.nextDouble() * 0.2
        : 0.5 + random.nextDouble() * 0.3;
  }
}
