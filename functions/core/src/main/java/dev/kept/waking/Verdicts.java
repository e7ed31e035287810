package dev.kept.waking;

import dev.kept.casefile.Head;
import org.jspecify.annotations.Nullable;

/** Hears what became of promises: once for each head that is written, right after it. */
@FunctionalInterface
public interface Verdicts {

  /** Nobody listens. */
  Verdicts UNHEARD = (_, _) -> {};

  /**
   * A head was written. If the process dies right before this, it is never said: good enough to
   * count by, and no more.
   *
   * @param before what stood there; null for a case's first head
   */
  void changed(@Nullable Head before, Head after);
}
