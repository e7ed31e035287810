package dev.kept.waking;

import java.util.function.BooleanSupplier;

/** Tries a conditional write again from its first read, a bounded number of times. */
final class Retry {

  private static final int MOST = 8;

  private final Pause pause;

  Retry(Pause pause) {
    this.pause = pause;
  }

  /**
   * Tries until it is won.
   *
   * @param what names it in the error
   * @throws Contended if it was lost every time
   */
  void untilWon(String what, BooleanSupplier once) {
    for (int attempt = 1; !once.getAsBoolean(); attempt++) {
      if (attempt == MOST) {
        throw new Contended(what, MOST);
      }
      pause.after(attempt);
    }
  }
}
