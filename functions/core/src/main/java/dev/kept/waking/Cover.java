package dev.kept.waking;

import dev.kept.casefile.CustomerKeys;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.Coverage.Covered;
import dev.kept.waking.LookAt.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out whose calls we could see. Changes nothing. */
public final class Cover {

  /** To whom something was promised within this time counts as a customer. */
  public static final Duration LATELY = Duration.ofDays(30);

  /** As many cases are looked at, the newest first. */
  private static final int MOST = 500;

  private final Ledger ledger;
  private final Policies policies;
  private final LookAt lookAt;
  private final Unmatched unmatched;

  public Cover(Ledger ledger, Policies policies, LookAt lookAt, Unmatched unmatched) {
    this.ledger = ledger;
    this.policies = policies;
    this.lookAt = lookAt;
    this.unmatched = unmatched;
  }

  /** Reads every case anew in which something was promised lately. */
  public Coverage read(Instant now) {
    Policy policy = policies.current();
    List<CaseId> cases = cases(policy, now);
    Map<CaseId, Seen> seen = new LinkedHashMap<>();
    for (CaseId caseId : cases.subList(0, Math.min(MOST, cases.size()))) {
      Seen read = lookAt.run(caseId, now);
      seen.putIfAbsent(read.reading().caseId(), read);
    }
    return new Coverage(
        customers(seen.values(), policy),
        unmatched.since(now.minus(Unmatched.REMEMBERED), now),
        cases.size() <= MOST);
  }

  private List<CaseId> cases(Policy policy, Instant now) {
    Instant from = now.minus(LATELY);
    YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
    return Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE))
        .flatMap(team ->
            Stream.of(month, month.minusMonths(1)).flatMap(m -> ledger.rows(team, m).stream()))
        .filter(row -> !row.made().isBefore(from))
        .sorted(Comparator.comparing(LedgerRow::made).reversed())
        .map(LedgerRow::caseId)
        .distinct()
        .toList();
  }

  /** Cases that share a way to know the customer are one customer's. */
  private static List<Covered> customers(Collection<Seen> cases, Policy policy) {
    List<Group> groups = new ArrayList<>();
    for (Seen seen : cases) {
      Group one = Group.of(seen, policy);
      for (Group other : List.copyOf(groups)) {
        if (other.touches(one)) {
          groups.remove(other);
          one = other.with(one);
        }
      }
      groups.add(one);
    }
    return groups.stream().map(group -> new Covered(group.cases(), group.isSeen())).toList();
  }

  /** What is known of one customer so far; numbers that several share join nobody. */
  private record Group(List<Seen> cases, Set<CustomerKey> keys) {

    static Group of(Seen seen, Policy policy) {
      Set<String> shared = CustomerKeys.shared(seen.facts(), policy);
      Set<CustomerKey> keys = new HashSet<>(CustomerKeys.in(seen.facts(), policy));
      keys.removeIf(key -> key.isTelephone() && shared.contains(key.value()));
      return new Group(List.of(seen), keys);
    }

    boolean touches(Group other) {
      return keys.stream().anyMatch(other.keys::contains);
    }

    Group with(Group other) {
      Set<CustomerKey> all = new HashSet<>(keys);
      all.addAll(other.keys);
      return new Group(Stream.concat(cases.stream(), other.cases.stream()).toList(), all);
    }

    boolean isSeen() {
      return keys.stream().anyMatch(CustomerKey::isTelephone);
    }
  }
}
