package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFiles.Links;
import dev.kept.casefile.Unreadable;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells whose a case or a number is, by what is kept under it; reads each case once. */
final class Whose {

  private final CaseFiles files;
  private final Policy policy;
  private final Map<CaseId, List<Fact>> read = new HashMap<>();
  private final Map<CustomerKey, Boolean> shared = new HashMap<>();

  Whose(CaseFiles files, Policy policy) {
    this.files = files;
    this.policy = policy;
  }

  /** By which keys the facts of a case name its customer, or customers. */
  NavigableSet<CustomerKey> named(CaseId caseId) {
    NavigableSet<CustomerKey> named = new TreeSet<>();
    facts(caseId).forEach(fact -> named.addAll(CustomersOf.fact(fact)));
    named.removeIf(this::isShared);
    return named;
  }

  /** Listed or said to be so, or known as that of two customers of one system. */
  boolean isShared(CustomerKey key) {
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
    return isOfTwo(ids);
  }

  /** Two ids of one system are two customers; numbers and addresses one may have many. */
  static boolean isOfTwo(Set<CustomerKey> keys) {
    Set<String> systems = new HashSet<>();
    return keys.stream()
        .map(key -> key.text().substring(0, key.text().indexOf(':')))
        .filter(scheme -> !scheme.equals("tel") && !scheme.equals("mailto"))
        .anyMatch(system -> !systems.add(system));
  }

  /** By which names the customers of these facts go, in small letters. */
  static Set<String> names(List<Fact> facts) {
    Set<String> names = new HashSet<>();
    for (Fact fact : facts) {
      Person who = fact.origin().who();
      String customer = fact.origin().matter().customer().name();
      String writer = who.role() == Person.Role.CUSTOMER ? who.name() : null;
      Stream.of(Optional.ofNullable(customer), Optional.ofNullable(writer))
          .flatMap(Optional::stream)
          .map(name -> name.strip().toLowerCase(Locale.ROOT))
          .forEach(names::add);
    }
    return names;
  }

  /** What cannot be read leads nowhere, and is erased as it is. */
  private static List<Fact> asFarAsReadable(Supplier<List<Fact>> facts) {
    try {
      return facts.get();
    } catch (Unreadable damaged) {
      return List.of();
    }
  }

  List<Fact> facts(CaseId caseId) {
    return read.computeIfAbsent(caseId, it -> asFarAsReadable(() -> files.facts(it)));
  }

  List<Fact> facts(CustomerKey key) {
    return asFarAsReadable(() -> files.facts(key));
  }

  /** Every case that is linked to a key. */
  List<CaseId> linked(CustomerKey key) {
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
