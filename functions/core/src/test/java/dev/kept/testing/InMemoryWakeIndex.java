package dev.kept.testing;

import dev.kept.fact.CaseId;
import dev.kept.waking.WakeIndex;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wakes of the heads in memory. */
public final class InMemoryWakeIndex implements WakeIndex {

  private final InMemoryCaseFiles files;
  private final InMemoryDesks desks;
  private final int shards;
  private final Set<CaseId> lost = new HashSet<>();
  private @Nullable Instant lastTick;

  public InMemoryWakeIndex(InMemoryCaseFiles files, InMemoryDesks desks, int shards) {
    this.files = files;
    this.desks = desks;
    this.shards = shards;
  }

  @Override
  public int shards() {
    return shards;
  }

  @Override
  public boolean mend(CaseId caseId) {
    return lost.remove(caseId);
  }

  /** Lays a head where no sweep finds it. */
  public void mislay(CaseId caseId) {
    lost.add(caseId);
  }

  @Override
  public List<Waking> before(int shard, Instant before, int limit) {
    Stream<Waking> cases =
        files.wakes().entrySet().stream()
            .filter(wake -> !lost.contains(wake.getKey()))
            .map(wake -> new Waking(wake.getKey().text(), null, wake.getValue()));
    Stream<Waking> people =
        desks.wakes().entrySet().stream()
            .map(wake -> new Waking(null, wake.getKey(), wake.getValue()));
    return Stream.concat(cases, people)
        .filter(waking -> shardOf(waking) == shard && waking.wakeAt().isBefore(before))
        .sorted(Comparator.comparing(Waking::wakeAt).thenComparing(Waking::toString))
        .limit(limit)
        .toList();
  }

  @Override
  public void putOff(Waking waking, Instant until) {
    if (waking.caseId() != null) {
      files.putOff(CaseId.parse(waking.caseId()), waking.wakeAt(), until);
    } else if (waking.person() != null) {
      desks.putOff(waking.person(), waking.wakeAt(), until);
    }
  }

  @Override
  public synchronized Optional<Instant> lastTick() {
    return Optional.ofNullable(lastTick);
  }

  @Override
  public synchronized void finishedTick(Instant at) {
    lastTick = at;
  }

  private int shardOf(Waking waking) {
    String whose = waking.caseId() != null ? waking.caseId() : String.valueOf(waking.person());
    return Math.floorMod(whose.hashCode(), shards);
  }
}
