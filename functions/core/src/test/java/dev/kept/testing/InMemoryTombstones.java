package dev.kept.testing;

import dev.kept.fact.FactId;
import dev.kept.waking.Forgetting;
import dev.kept.waking.Tombstones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tombstones in memory. */
public final class InMemoryTombstones implements Tombstones {

  private static final int COPIES = 3;

  private final Map<String, Instant> buried = new TreeMap<>();
  private final Map<String, Forgetting> begun = new TreeMap<>();
  private final Map<String, Forgot> done = new TreeMap<>();
  private final long[] counts = new long[COPIES];

  @Override
  public synchronized Count count(FactId fact) {
    int copy = Math.floorMod(fact.text().hashCode(), COPIES);
    return new Count(copy, counts[copy]);
  }

  @Override
  public synchronized Map<String, Instant> all() {
    return Map.copyOf(buried);
  }

  @Override
  public synchronized void bury(Set<String> hashes, Instant until) {
    hashes.forEach(hash -> buried.merge(hash, until, (one, two) -> one.isAfter(two) ? one : two));
    for (int copy = 0; copy < COPIES; copy++) {
      counts[copy]++;
    }
  }

  @Override
  public synchronized List<Forgetting> begun() {
    return new ArrayList<>(begun.values());
  }

  @Override
  public synchronized void begin(Forgetting work) {
    begun.put(work.id(), work);
  }

  @Override
  public synchronized void finish(Forgetting work, Forgot record) {
    done.put(record.at() + " " + record.id(), record);
    begun.remove(work.id());
  }

  @Override
  public synchronized List<Forgot> done() {
    return done.values().stream().sorted(Comparator.comparing(Forgot::at)).toList();
  }
}
