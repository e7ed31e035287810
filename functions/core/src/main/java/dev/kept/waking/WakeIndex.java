package dev.kept.waking;

import dev.kept.fact.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heads that have an instant to look again, by that instant. May lag behind the heads for a
 * moment; a head whose wake has passed stays in it until the head is written.
 */
public interface WakeIndex {

  /**
   * How many there are to be swept: as many as any writer of this store was ever configured for, so
   * that their number may be raised or lowered while heads lie in the others.
   */
  int shards();

  /**
   * Moves the head of a case to where a sweep finds it, if it lies elsewhere.
   *
   * @return whether it did
   */
  boolean mend(CaseId caseId);

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
