package dev.kept.local.people;

import dev.kept.fact.Fact;
import java.time.Instant;
import java.util.List;

/** How many facts were new, and how many were known. */
record Taken(int fresh, int known) {

  /**
   * Takes in what is new.
   *
   * @param dry counts only
   */
  static Taken of(List<Fact.CustomerKnownAs> facts, OpenData kept, boolean dry, Instant now) {
    int fresh = 0;
    int known = 0;
    for (Fact.CustomerKnownAs fact : facts) {
      boolean there =
          kept.store().files().facts(fact.key()).stream()
              .anyMatch(other -> other.id().equals(fact.id()));
      if (there) {
        known++;
      } else {
        if (!dry) {
          kept.takeIn().take(fact, now);
        }
        fresh++;
      }
    }
    return new Taken(fresh, known);
  }

  Taken and(Taken other) {
    return new Taken(fresh + other.fresh, known + other.known);
  }
}
