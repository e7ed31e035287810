package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFiles.Links;
import dev.kept.casefile.CustomerKeys;
import dev.kept.casefile.Unreadable;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Follows a customer from one number or address to every case, and from the cases to the other
 * numbers and addresses, until nothing is new. Stops where a key is somebody else's too: the case
 * that two customers share is on the trail of both, the other's further cases are not.
 */
final class Trail {

  private final CaseFiles files;
  private final Policy policy;
  private final NavigableSet<CustomerKey> keys = new TreeSet<>();

  /** Cases that lie under one of the keys. */
  private final NavigableSet<CaseId> found = new TreeSet<>();

  /** Those of them that are the customer's, and what was merged with those. */
  private final NavigableSet<CaseId> theirs = new TreeSet<>();

  private final Map<CaseId, List<Fact>> read = new HashMap<>();
  private final Map<CustomerKey, Boolean> shared = new HashMap<>();

  private Trail(CaseFiles files, Policy policy) {
    this.files = files;
    this.policy = policy;
  }

  /**
   * Follows it to its end.
   *
   * @throws SharedKey if others are known by the same number or address
   */
  static Trail from(CustomerKey start, CaseFiles files, Policy policy) {
    Trail trail = new Trail(files, policy);
    if (trail.isShared(start)) {
      throw new SharedKey(start);
    }
    trail.keys.add(start);
    trail.follow();
    return trail;
  }

  /** Every key that is this customer's, and nobody else's. */
  NavigableSet<CustomerKey> keys() {
    return Collections.unmodifiableNavigableSet(keys);
  }

  /** The customer's cases, also those that are another's as well. */
  NavigableSet<CaseId> cases() {
    return Collections.unmodifiableNavigableSet(theirs);
  }

  /** Cases of others that lie under one of the keys: somebody gave it in a message. */
  NavigableSet<CaseId> mentioning() {
    NavigableSet<CaseId> others = new TreeSet<>(found);
    others.removeAll(theirs);
    return others;
  }

  /** Keys under which the customer's cases lie, and that are not only theirs. */
  NavigableSet<CustomerKey> strangers() {
    NavigableSet<CustomerKey> strangers = new TreeSet<>(CustomerKeys.in(facts(), policy));
    facts().forEach(fact -> strangers.addAll(CustomersOf.fact(fact)));
    strangers.removeAll(keys);
    return strangers;
  }

  /** Every fact of the cases and under the keys. */
  List<Fact> facts() {
    List<Fact> all = new ArrayList<>();
    theirs.forEach(caseId -> all.addAll(facts(caseId)));
    keys.forEach(key -> all.addAll(facts(key)));
    return all;
  }

  /** True where the fact is about this customer. */
  boolean names(Fact fact) {
    return !Collections.disjoint(CustomersOf.fact(fact), keys);
  }

  private void follow() {
    int before;
    do {
      before = size();
      for (CustomerKey key : List.copyOf(keys)) {
        facts(key).forEach(this::learn);
        found.addAll(linked(key));
      }
      found.stream().filter(this::isTheirs).forEach(theirs::add);
      for (CaseId caseId : List.copyOf(theirs)) {
        facts(caseId).forEach(this::learn);
        facts(caseId).forEach(this::learnMerges);
      }
      if (size() == before) {
        theirs.forEach(caseId -> facts(caseId).forEach(this::learnMentioned));
      }
    } while (size() > before);
  }

  private int size() {
    return keys.size() + found.size() + theirs.size();
  }

  /** What one record of the customer says in one breath is all theirs. */
  private void learn(Fact fact) {
    if (names(fact)) {
      CustomersOf.fact(fact).stream().filter(key -> !isShared(key)).forEach(keys::add);
    }
  }

  private void learnMerges(Fact fact) {
    switch (fact) {
      case Fact.MergedFrom(_, var other) -> theirs.add(other);
      case Fact.MergedInto(_, var survivor) -> theirs.add(survivor);
      default -> {}
    }
  }

  /** A number that they gave in a message is theirs, unless another customer is known by it. */
  private void learnMentioned(Fact fact) {
    NavigableSet<CustomerKey> mentioned = new TreeSet<>(CustomerKeys.in(List.of(fact), policy));
    mentioned.removeAll(CustomersOf.fact(fact));
    mentioned.stream()
        .filter(key -> !keys.contains(key) && !isShared(key))
        .filter(key -> linked(key).stream().noneMatch(other -> isAnothers(other, key)))
        .forEach(keys::add);
  }

  private boolean isAnothers(CaseId caseId, CustomerKey mentioned) {
    NavigableSet<CustomerKey> named = named(caseId);
    named.remove(mentioned);
    return !named.isEmpty() && Collections.disjoint(named, keys);
  }

  /** A case whose customer nobody names is theirs by the link alone. */
  private boolean isTheirs(CaseId caseId) {
    NavigableSet<CustomerKey> named = named(caseId);
    return named.isEmpty() || !Collections.disjoint(named, keys);
  }

  private NavigableSet<CustomerKey> named(CaseId caseId) {
    NavigableSet<CustomerKey> named = new TreeSet<>();
    facts(caseId).forEach(fact -> named.addAll(CustomersOf.fact(fact)));
    named.removeIf(this::isShared);
    return named;
  }

  /** Listed or said to be so, or known as that of two customers of one system. */
  private boolean isShared(CustomerKey key) {
    Boolean known = shared.get(key);
    if (known == null) {
      known =
          (key.isTelephone()
                  && (policy.sharedNumbers().contains(key.value())
                      || policy.ownNumbers().contains(key.value())))
              || belongsToTwo(key);
      shared.put(key, known);
    }
    return known;
  }

  private boolean belongsToTwo(CustomerKey key) {
    List<Fact> facts = new ArrayList<>(facts(key));
    linked(key).forEach(caseId -> facts.addAll(facts(caseId)));
    Set<CustomerKey> ids = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.CustomerKnownAs it && it.shared() && it.key().equals(key)) {
        return true;
      }
      String id = fact.origin().matter().customer().id();
      if (id != null && CustomersOf.fact(fact).contains(key)) {
        ids.add(CustomerKey.known(fact.id().source(), id));
      }
    }
    return ids.stream().map(id -> id.text().substring(0, id.text().indexOf(':'))).distinct().count()
        < ids.size();
  }

  /** What cannot be read leads nowhere, and is erased as it is. */
  private static List<Fact> asFarAsReadable(Supplier<List<Fact>> facts) {
    try {
      return facts.get();
    } catch (Unreadable damaged) {
      return List.of();
    }
  }

  private List<Fact> facts(CaseId caseId) {
    return read.computeIfAbsent(caseId, it -> asFarAsReadable(() -> files.facts(it)));
  }

  private List<Fact> facts(CustomerKey key) {
    return asFarAsReadable(() -> files.facts(key));
  }

  private List<CaseId> linked(CustomerKey key) {
    List<CaseId> cases = new ArrayList<>();
    Links page = files.links(key, null);
    cases.addAll(page.cases());
    while (page.next() != null) {
      page = files.links(key, page.next());
      cases.addAll(page.cases());
    }
    return cases;
  }
}
