package dev.kept.store.dynamo;

import dev.kept.store.Instants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands beside the body of a head. */
final class Heads {

  private Heads() {}

  static long version(Item head) {
    if (head.version() == null) {
      throw new IllegalArgumentException("a head has a version");
    }
    return head.version();
  }

  static @Nullable Instant wakeAt(Item head) {
    return head.wakeAt() == null ? null : Instants.parse(head.wakeAt());
  }
}
