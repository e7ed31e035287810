package dev.kept.casefile;

import dev.kept.casefile.Skipped.Why;
import org.jspecify.annotations.Nullable;

/**
 * Whom a step reaches.
 *
 * @param to the address; null where nobody is reached
 * @param meant by name, who was meant and does not hear; null where {@code to} was meant, or nobody
 * @param why the one meant does not hear; null where {@code to} was meant
 */
record Reach(@Nullable String to, @Nullable String meant, @Nullable Why why) {

  static Reach of(String to) {
    return new Reach(to, null, null);
  }

  static Reach nobody(@Nullable String meant, Why why) {
    return new Reach(null, meant, why);
  }
}
