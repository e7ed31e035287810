package dev.kept.waking;

import dev.kept.casefile.Linked;
import dev.kept.casefile.Reading;

/**
 * What was found of a case, and what it comes to.
 *
 * @param world everything that the reading rests on
 */
record Turnout(World world, Reading reading) {

  /** Of one that was only looked at: its links are as its head remembers them. */
  Turnout linkedAs(Linked linked) {
    return new Turnout(
        new World(world.caseId(), world.facts(), world.cases(), world.customers(), linked),
        reading);
  }
}
