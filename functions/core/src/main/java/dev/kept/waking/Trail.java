package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CustomerKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows a customer from one number or address to every case, and from the cases to the other
 * numbers and addresses, until nothing is new. Stops where a key is somebody else's too: the case
 * that two customers share is on the trail of both, the other's further cases are not.
 */
final class Trail {

  private final Whose whose;
  private final Policy policy;
  private final NavigableSet<CustomerKey> keys = new TreeSet<>();

  /** Cases that lie under one of the keys. */
  private final NavigableSet<CaseId> found = new TreeSet<>();

  /** Those of them that are the customer's, and what was merged with those. */
  private final NavigableSet<CaseId> theirs = new TreeSet<>();

  private Trail(CaseFiles files, Policy policy) {
    this.whose = new Whose(files, policy);
    this.policy = policy;
  }

  /**
   * Follows it to its end.
   *
   * @throws SharedKey if others are known by the same number or address
   */
  static Trail from(CustomerKey start, CaseFiles files, Policy policy) {
    Trail trail = new Trail(files, policy);
    if (trail.whose.isShared(start)) {
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
    theirs.forEach(caseId -> all.addAll(whose.facts(caseId)));
    keys.forEach(key -> all.addAll(whose.facts(key)));
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
        whose.facts(key).forEach(this::learn);
        found.addAll(whose.linked(key));
      }
      found.stream().filter(this::isTheirs).forEach(theirs::add);
      for (CaseId caseId : List.copyOf(theirs)) {
        whose.facts(caseId).forEach(this::learn);
        whose.facts(caseId).forEach(this::learnMerges);
      }
      if (size() == before) {
        theirs.forEach(caseId -> whose.facts(caseId).forEach(this::learnMentioned));
        learnWhoMentions();
      }
    } while (size() > before);
  }

  private int size() {
    return keys.size() + found.size() + theirs.size();
  }

  /** What one record of the customer says in one breath is all theirs. */
  private void learn(Fact fact) {
    if (names(fact)) {
      CustomersOf.fact(fact).stream().filter(key -> !whose.isShared(key)).forEach(keys::add);
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
        .filter(key -> !keys.contains(key) && !whose.isShared(key))
        .filter(key -> whose.linked(key).stream().noneMatch(other -> isAnothers(other, key)))
        .forEach(keys::add);
  }

  /**
   * Whoever gives the number in a ticket of theirs is the customer who is known by it, unless an id
   * or a name says otherwise.
   */
  private void learnWhoMentions() {
    NavigableSet<CustomerKey> all = new TreeSet<>(keys);
    List<CaseId> may = mentioning().stream().filter(this::agreesWithUs).toList();
    may.forEach(caseId -> all.addAll(whose.named(caseId)));
    if (!Whose.isOfTwo(all)) {
      theirs.addAll(may);
      keys.addAll(all);
    }
  }

  private boolean agreesWithUs(CaseId caseId) {
    NavigableSet<CustomerKey> together = whose.named(caseId);
    together.addAll(keys);
    Set<String> ours = Whose.names(facts());
    Set<String> others = Whose.names(whose.facts(caseId));
    boolean sameName = ours.isEmpty() || others.isEmpty() || !Collections.disjoint(ours, others);
    return sameName && !Whose.isOfTwo(together);
  }

  private boolean isAnothers(CaseId caseId, CustomerKey mentioned) {
    NavigableSet<CustomerKey> named = whose.named(caseId);
    named.remove(mentioned);
    return !named.isEmpty() && Collections.disjoint(named, keys);
  }

  /** A case whose customer nobody names is theirs by the link alone. */
  private boolean isTheirs(CaseId caseId) {
    NavigableSet<CustomerKey> named = whose.named(caseId);
    return named.isEmpty() || !Collections.disjoint(named, keys);
  }
}
