package dev.kept.testing;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.Blanked;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.time.Instant;
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
  private final Map<CustomerKey, TreeSet<CaseId>> links = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

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
    return facts
            .computeIfAbsent(partition, any -> new TreeMap<>())
            .putIfAbsent(new Place(fact.origin().at(), fact.id().text()), fact)
        == null;
  }

  @Override
  public synchronized List<Fact> facts(CaseId caseId) {
    return List.copyOf(facts.getOrDefault("CASE#" + caseId, new TreeMap<>()).values());
  }

  @Override
  public synchronized List<Fact> facts(CustomerKey key) {
    return List.copyOf(facts.getOrDefault("CUSTOMER#" + key, new TreeMap<>()).values());
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
  public synchronized void link(CustomerKey key, CaseId caseId) {
    links.computeIfAbsent(key, any -> new TreeSet<>()).add(caseId);
  }

  @Override
  public synchronized Links links(CustomerKey key, @Nullable String after) {
    List<CaseId> rest =
        links.getOrDefault(key, new TreeSet<>()).stream()
            .filter(caseId -> after == null || caseId.text().compareTo(after) > 0)
            .toList();
    return rest.size() <= PAGE
        ? new Links(rest, null)
        : new Links(rest.subList(0, PAGE), rest.get(PAGE - 1).text());
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
    links.getOrDefault(key, new TreeSet<>()).remove(caseId);
  }

  /** All that is kept, as text, for checks that nothing of somebody is left. */
  public synchronized String dump() {
    facts.values().removeIf(TreeMap::isEmpty);
    links.values().removeIf(TreeSet::isEmpty);
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
        head.linked());
  }
}
