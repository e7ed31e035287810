package dev.kept.testing;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.Blanked;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Facts and heads in memory. */
public final class InMemoryCaseFiles implements CaseFiles {

  private static final int PAGE = 100;

  private final Map<String, TreeMap<Place, Fact>> facts = new HashMap<>();
  private final Map<CaseId, Head> heads = new HashMap<>();
  private final Map<CustomerKey, TreeMap<CaseId, Link>> links = new HashMap<>();
  private final Map<String, Instant> stamps = new HashMap<>();
  private final @Nullable Duration retention;
  private final InstantSource clock;
  private final Map<String, String> words = new HashMap<>();

  /** A link, opened for a version of the head; closed since, or open. */
  private record Link(long version, @Nullable Instant closed) {}

  /** In which nothing expires. */
  public InMemoryCaseFiles() {
    this(null, () -> Instant.EPOCH);
  }

  /** In which facts expire so long after they were put. */
  public InMemoryCaseFiles(@Nullable Duration retention, InstantSource clock) {
    this.retention = retention;
    this.clock = clock;
  }

  /** Facts lie by the instant at which they happened; those of one instant by their id. */
  private record Place(Instant at, String id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::at).thenComparing(Place::id).compare(this, other);
    }
  }

  @Override
  public synchronized boolean add(CaseId caseId, Fact fact) {
    return add("CASE#" + caseId, fact);
  }

  @Override
  public synchronized boolean add(CustomerKey key, Fact fact) {
    return add("CUSTOMER#" + key, fact);
  }

  private boolean add(String partition, Fact fact) {
    Place place = new Place(fact.origin().at(), fact.id().text());
    boolean added =
        !facts.getOrDefault(partition, new TreeMap<>()).containsKey(place)
            || !isThere(partition, place);
    if (added) {
      facts.computeIfAbsent(partition, any -> new TreeMap<>()).put(place, fact);
      if (retention != null) {
        stamps.put(partition + place, clock.instant());
      }
    }
    return added;
  }

  private boolean isThere(String partition, Place place) {
    Instant put = stamps.get(partition + place);
    return retention == null || put == null || put.plus(retention).isAfter(clock.instant());
  }

  private List<Fact> readable(String partition) {
    if (retention == null) {
      return List.copyOf(facts.getOrDefault(partition, new TreeMap<>()).values());
    }
    return facts.getOrDefault(partition, new TreeMap<>()).entrySet().stream()
        .filter(entry -> isThere(partition, entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public Optional<Duration> retention() {
    return Optional.ofNullable(retention);
  }

  @Override
  public synchronized void keepLonger(CaseId caseId) {
    keepLonger("CASE#" + caseId);
  }

  @Override
  public synchronized void keepLonger(CustomerKey key) {
    keepLonger("CUSTOMER#" + key);
  }

  private void keepLonger(String partition) {
    facts
        .getOrDefault(partition, new TreeMap<>())
        .keySet()
        .forEach(place -> {
          if (isThere(partition, place)) {
            stamps.put(partition + place, clock.instant());
          }
        });
  }

  @Override
  public synchronized List<Fact> facts(CaseId caseId) {
    return readable("CASE#" + caseId);
  }

  @Override
  public synchronized List<Fact> facts(CustomerKey key) {
    return readable("CUSTOMER#" + key);
  }

  @Override
  public synchronized Optional<Head> head(CaseId caseId) {
    return Optional.ofNullable(heads.get(caseId));
  }

  @Override
  public synchronized boolean replace(CaseId caseId, Head next, long expected) {
    Versions.follows(next.version(), expected);
    if (head(caseId).map(Head::version).orElse(0L) != expected) {
      return false;
    }
    heads.put(caseId, next);
    return true;
  }

  @Override
  public synchronized void link(CustomerKey key, CaseId caseId, long version) {
    links
        .computeIfAbsent(key, any -> new TreeMap<>())
        .merge(
            caseId,
            new Link(version, null),
            (there, opened) -> there.version() < version ? opened : there);
  }

  @Override
  public synchronized void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
    links
        .getOrDefault(key, new TreeMap<>())
        .computeIfPresent(
            caseId,
            (any, link) ->
                link.version() <= version && link.closed() == null
                    ? new Link(version, since)
                    : link);
  }

  @Override
  public synchronized Links cases(@Nullable String after) {
    return new Links(cases(), null);
  }

  @Override
  public synchronized Links links(CustomerKey key, @Nullable String after) {
    Map<CaseId, Link> there = links.getOrDefault(key, new TreeMap<>());
    List<CaseId> rest =
        there.keySet().stream()
            .filter(caseId -> after == null || caseId.text().compareTo(after) > 0)
            .toList();
    Map<CaseId, Instant> closed = new HashMap<>();
    there.forEach((caseId, link) -> {
      if (link.closed() != null) {
        closed.put(caseId, link.closed());
      }
    });
    return rest.size() <= PAGE
        ? new Links(rest, closed, null)
        : new Links(rest.subList(0, PAGE), closed, rest.get(PAGE - 1).text());
  }

  @Override
  public synchronized boolean keepWords(CaseId caseId, FactId fact, String text) {
    return words
        .merge(caseId + " " + fact, text, (old, next) -> old.isEmpty() ? old : next)
        .equals(text);
  }

  @Override
  public synchronized boolean blank(CaseId caseId, FactId fact) {
    words.put(caseId + " " + fact, "");
    long before = facts(caseId).stream().filter(one -> one.id().equals(fact)).count();
    facts
        .getOrDefault("CASE#" + caseId, new TreeMap<>())
        .replaceAll((place, one) -> one.id().equals(fact) ? Blanked.of(one) : one);
    return before > 0;
  }

  @Override
  public synchronized Optional<String> words(CaseId caseId, FactId fact) {
    return Optional.ofNullable(words.get(caseId + " " + fact)).filter(text -> !text.isEmpty());
  }

  synchronized int remove(String partition, Predicate<Fact> which) {
    TreeMap<Place, Fact> there = facts.getOrDefault(partition, new TreeMap<>());
    int before = there.size();
    there.values().removeIf(which);
    return before - there.size();
  }

  synchronized void removeWords(CaseId caseId) {
    words.keySet().removeIf(key -> key.startsWith(caseId + " "));
  }

  synchronized void removeWords(CaseId caseId, FactId fact) {
    words.remove(caseId + " " + fact);
  }

  synchronized void unlink(CustomerKey key, CaseId caseId) {
    links.getOrDefault(key, new TreeMap<>()).remove(caseId);
  }

  /** All that is kept, as text, for checks that nothing of somebody is left. */
  public synchronized String dump() {
    facts.values().removeIf(TreeMap::isEmpty);
    links.values().removeIf(TreeMap::isEmpty);
    return facts + "\n" + heads + "\n" + links + "\n" + words;
  }

  /** Every case that has a head with a wake, in no particular order. */
  synchronized Map<CaseId, Instant> wakes() {
    Map<CaseId, Instant> wakes = new HashMap<>();
    heads.forEach((caseId, head) -> {
      if (head.wakeAt() != null) {
        wakes.put(caseId, head.wakeAt());
      }
    });
    return wakes;
  }

  synchronized void putOff(CaseId caseId, Instant from, Instant until) {
    heads.computeIfPresent(
        caseId, (any, head) -> isSetBy(head.wakeAt(), from) ? wakingAt(head, until) : head);
  }

  /** Every case of which anything is known, for checks that look at all of them. */
  public synchronized List<CaseId> cases() {
    return new ArrayList<>(new TreeSet<>(heads.keySet()));
  }

  private static boolean isSetBy(@Nullable Instant wakeAt, Instant latest) {
    return wakeAt != null && !wakeAt.isAfter(latest);
  }

  private static Head wakingAt(Head head, Instant at) {
    return new Head(
        head.version(),
        head.readAt(),
        head.hash(),
        head.facts(),
        head.verdicts(),
        at,
        head.stamp(),
        head.linked());
  }
}
