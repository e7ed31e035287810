package dev.kept.waking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heads that have an instant to look again, by that instant. May lag behind the heads for a
 * moment; a head whose wake has passed stays in it until the head is written.
 */
public interface WakeIndex {

  int shards();

  /** What is to wake before {@code before}, earliest first, at most {@code limit}. */
  List<Waking> before(int shard, Instant before, int limit);

  /**
   * Puts an unreadable head off without reading it, and counts. A wake that was set later than
   * {@code waking.wakeAt()} stays: somebody could read the head meanwhile.
   */
  void putOff(Waking waking, Instant until);

  /** The finished tick that the last sweep left; empty before the first. */
  Optional<Instant> lastTick();

  void finishedTick(Instant at);

  /** A head in the index. Exactly one of the two is set. */
  record Waking(@Nullable String caseId, @Nullable String person, Instant wakeAt) {}
}
