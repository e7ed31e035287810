package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Promise;

/** How much is made of a promise, by what was said and how surely. */
final class Levels {

  /** From here on an undated call, visit, sending or refund is watched aloud. */
  static final double SURE = 0.8;

  /** Below this nothing is sent, whatever time is named. */
  static final double UNSURE = 0.5;

  private Levels() {}

  static Level of(Promise promise) {
    if (promise.courtesy() || promise.confidence() < UNSURE) {
      return Level.RECORDED;
    }
    if (Dues.explicit(promise.when())) {
      return Level.LOUD;
    }
    return promise.confidence() >= SURE && isTangible(promise.action()) ? Level.LOUD : Level.QUIET;
  }

  /** Things of which a customer knows whether they came. */
  private static boolean isTangible(Action action) {
    return switch (action) {
      case CALL, VISIT, SEND, REFUND -> true;
      case MESSAGE, RESOLVE, OTHER -> false;
    };
  }
}
