package dev.kept.bench.load;

import java.time.Instant;
import java.time.InstantSource;

/** Another day, on which seconds are as long as ours; it can be made to stand still. */
final class MovedClock implements InstantSource {

  private Instant at;
  private long since;
  private boolean stands = true;

  MovedClock(Instant at) {
    this.at = at;
  }

  synchronized void standAt(Instant when) {
    at = when;
    stands = true;
  }

  synchronized void runFrom(Instant when) {
    at = when;
    since = System.nanoTime();
    stands = false;
  }

  @Override
  public synchronized Instant instant() {
    return stands ? at : at.plusNanos(System.nanoTime() - since);
  }
}
