package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down what there is of a customer, before any of it goes. */
record Finding(CaseFiles files, Policies policies, KeyedHash hash) {

  /** The work that is to be done for a customer. */
  Forgetting of(CustomerKey customer, Instant clock) {
    Policy policy = policies.current();
    Trail trail = Trail.from(customer, files, policy);
    List<Fact> facts = trail.facts();
    return new Forgetting(
        hash.of(customer),
        last(facts, clock),
        trail.keys(),
        trail.cases(),
        trail.strangers(),
        trail.mentioning(),
        names(trail, facts),
        people(policy, facts),
        (int) facts.stream().map(Fact::id).distinct().count(),
        false);
  }

  /** Some sources' clocks are ahead of ours: what is known already is past. */
  private static Instant last(List<Fact> facts, Instant clock) {
    return facts.stream()
        .map(fact -> fact.origin().at())
        .filter(clock::isBefore)
        .max(Instant::compareTo)
        .orElse(clock);
  }

  private static Set<String> names(Trail trail, List<Fact> facts) {
    Set<String> names = new TreeSet<>();
    for (Fact fact : facts) {
      Person who = fact.origin().who();
      boolean wrote =
          who.id() != null
              && trail.keys().contains(CustomerKey.known(fact.id().source(), who.id()));
      if (wrote) {
        addName(names, who.name());
      }
      if (trail.names(fact)) {
        addName(names, fact.origin().matter().customer().name());
      }
    }
    return names;
  }

  private static void addName(Set<String> names, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      names.add(name);
    }
  }

  /** Everybody who can have been told, or could be. */
  private static Set<String> people(Policy policy, List<Fact> facts) {
    Set<String> people = new HashSet<>();
    policy.people().stream().map(Member::address).forEach(people::add);
    policy.teams().stream().map(Team::lead).filter(Objects::nonNull).forEach(people::add);
    Stream.of(policy.owner(), policy.manager()).filter(Objects::nonNull).forEach(people::add);
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.NoticeSent(_, var statement) -> people.add(statement.person());
        case Fact.NoticeWithdrawn(_, var statement) -> people.add(statement.person());
        default -> {}
      }
    }
    return people;
  }
}
