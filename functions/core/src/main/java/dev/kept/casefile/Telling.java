package dev.kept.casefile;

import dev.kept.casefile.Notice.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that becomes owed at an instant, if nothing more happens.
 *
 * @param about null where it is about the case or the set-up
 * @param dueVersion which due of the commitment it speaks of
 * @param to the recipient's address
 */
record Telling(
    @Nullable Tracked about,
    int dueVersion,
    String step,
    String to,
    String verdict,
    Urgency urgency,
    Instant at) {

  static Telling about(
      Tracked about, String step, String to, String verdict, Urgency urgency, Instant at) {
    return new Telling(about, about.dueVersion, step, to, verdict, urgency, at);
  }

  static Telling aboutTheCase(String step, String to, String verdict, Urgency urgency, Instant at) {
    return new Telling(null, 0, step, to, verdict, urgency, at);
  }

  Telling inList() {
    return new Telling(about, dueVersion, step, to, verdict, Urgency.LIST, at);
  }
}
