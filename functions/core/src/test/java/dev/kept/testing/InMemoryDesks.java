package dev.kept.testing;

import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Desks in memory. */
public final class InMemoryDesks implements Desks {

  private final Map<String, TreeMap<String, Notice>> waiting = new HashMap<>();
  private final Map<String, Set<String>> taken = new HashMap<>();
  private final Map<String, DeskHead> heads = new HashMap<>();

  @Override
  public synchronized boolean post(Notice notice) {
    String person = notice.statement().person();
    if (!taken.computeIfAbsent(person, any -> new HashSet<>()).add(notice.key())) {
      return false;
    }
    waiting.computeIfAbsent(person, any -> new TreeMap<>()).put(notice.key(), notice);
    return true;
  }

  @Override
  public synchronized List<Notice> waiting(String person) {
    return waiting.getOrDefault(person, new TreeMap<>()).values().stream()
        .sorted(Comparator.comparing(Notice::owedAt).thenComparing(Notice::key))
        .toList();
  }

  @Override
  public synchronized void done(String person, String key, Instant at) {
    waiting.getOrDefault(person, new TreeMap<>()).remove(key);
  }

  @Override
  public synchronized Optional<DeskHead> head(String person) {
    return Optional.ofNullable(heads.get(person));
  }

  @Override
  public synchronized boolean replace(String person, DeskHead next, long expected) {
    Versions.follows(next.version(), expected);
    if (head(person).map(DeskHead::version).orElse(0L) != expected) {
      return false;
    }
    heads.put(person, next);
    return true;
  }

  synchronized int takeOff(String person, Set<CaseId> cases) {
    TreeMap<String, Notice> there = waiting.getOrDefault(person, new TreeMap<>());
    there.values().removeIf(notice -> cases.contains(notice.caseId()));
    Set<String> keys = taken.getOrDefault(person, new HashSet<>());
    int before = keys.size();
    keys.removeIf(key -> cases.stream().anyMatch(caseId -> key.startsWith(caseId.text() + "|")));
    return before - keys.size();
  }

  /** Every desk that has a head with a wake, in no particular order. */
  synchronized Map<String, Instant> wakes() {
    Map<String, Instant> wakes = new HashMap<>();
    heads.forEach((person, head) -> {
      if (head.wakeAt() != null) {
        wakes.put(person, head.wakeAt());
      }
    });
    return wakes;
  }

  synchronized void putOff(String person, Instant from, Instant until) {
    heads.computeIfPresent(
        person, (any, head) -> isSetBy(head.wakeAt(), from) ? wakingAt(head, until) : head);
  }

  private static boolean isSetBy(@Nullable Instant wakeAt, Instant latest) {
    return wakeAt != null && !wakeAt.isAfter(latest);
  }

  private static DeskHead wakingAt(DeskHead head, Instant at) {
    return new DeskHead(
        head.version(),
        head.lease(),
        at,
        head.batch(),
        head.lastSent(),
        head.day(),
        head.sentThatDay(),
        head.listedOn());
  }
}
