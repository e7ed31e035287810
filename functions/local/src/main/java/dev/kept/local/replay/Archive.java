package dev.kept.local.replay;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an export, in memory. Nothing of it is ever woken, so it keeps no heads; and of the
 * words it keeps the customers' alone, in which replies are read.
 */
final class Archive implements CaseFiles {

  private static final Set<String> FROM_CUSTOMERS =
      Set.of("ticket.opened", "ticket.customer_replied");

  private final Map<CaseId, List<Fact>> ofCases = new HashMap<>();
  private final Map<CustomerKey, List<Fact>> ofCustomers = new HashMap<>();
  private final Map<FactId, String> words = new HashMap<>();
  private final Set<List<Object>> there = new HashSet<>();

  /** Every case that a fact was filed in. */
  SortedSet<CaseId> cases() {
    return new TreeSet<>(ofCases.keySet());
  }

  @Override
  public boolean add(CaseId caseId, Fact fact) {
    return there.add(List.of(caseId, fact.id()))
        && ofCases.computeIfAbsent(caseId, any -> new ArrayList<>()).add(fact);
  }

  @Override
  public boolean add(CustomerKey key, Fact fact) {
    return there.add(List.of(key, fact.id()))
        && ofCustomers.computeIfAbsent(key, any -> new ArrayList<>()).add(fact);
  }

  @Override
  public List<Fact> facts(CaseId caseId) {
    return List.copyOf(ofCases.getOrDefault(caseId, List.of()));
  }

  @Override
  public List<Fact> facts(CustomerKey key) {
    return List.copyOf(ofCustomers.getOrDefault(key, List.of()));
  }

  @Override
  public Optional<Head> head(CaseId caseId) {
    return Optional.empty();
  }

  @Override
  public boolean replace(CaseId caseId, Head next, long expected) {
    throw new UnsupportedOperationException("the past is read, never woken");
  }

  @Override
  public void link(CustomerKey key, CaseId caseId, long version) {
    // Links are for waking cases, and nothing wakes here.
  }

  @Override
  public void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
    // As above.
  }

  @Override
  public Links cases(@Nullable String after) {
    return new Links(List.of(), null);
  }

  @Override
  public Optional<Duration> retention() {
    return Optional.empty();
  }

  @Override
  public void keepLonger(CaseId caseId) {
    // What is in memory does not expire.
  }

  @Override
  public void keepLonger(CustomerKey key) {
    // As above.
  }

  @Override
  public Links links(CustomerKey key, @Nullable String after) {
    return new Links(List.of(), null);
  }

  @Override
  public boolean keepWords(CaseId caseId, FactId fact, String text) {
    if (FROM_CUSTOMERS.contains(fact.kind())) {
      words.put(fact, text);
    }
    return true;
  }

  @Override
  public boolean blank(CaseId caseId, FactId fact) {
    throw new UnsupportedOperationException("an export holds nothing that was taken back");
  }

  @Override
  public Optional<String> words(CaseId caseId, FactId fact) {
    return Optional.ofNullable(words.get(fact));
  }
}
