package dev.kept.casefile;

import dev.kept.casefile.Skipped.Why;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import dev.kept.policy.Step;
import dev.kept.policy.Team;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which address stands for a person or a role, today.
 *
 * @param source by whose ids people are named in the facts
 */
record Directory(Policy policy, String source) {

  Optional<Member> member(Person person) {
    return policy.member(source, person);
  }

  /** Where this person can be told something; empty where we know no address. */
  Optional<String> address(Person person) {
    return member(person)
        .map(Member::address)
        .or(() ->
            person.isHumanStaff() ? Optional.ofNullable(lower(person.email())) : Optional.empty());
  }

  Optional<String> address(Role role, Tracked commitment) {
    return switch (role) {
      case MAKER -> address(commitment.owner);
      case STAND_IN -> member(commitment.owner).map(Member::standIn);
      case LEAD -> lead(commitment.team);
      case MANAGER -> manager(commitment.team);
      case OWNER -> Optional.ofNullable(policy.owner());
      case ADDRESS -> Optional.empty();
    };
  }

  /** Whom a step is for: who has its role, or the address that it names. */
  Optional<String> address(Step step, Tracked commitment) {
    return Optional.ofNullable(step.address()).or(() -> address(step.target(), commitment));
  }

  /**
   * Whom a step reaches: who it is for; while they are away, who stands in for them. For an absent
   * manager without a stand-in, the business's fallback address.
   *
   * @param day on which the step comes
   * @param heard who was told at this step; they stay the ones, whoever is away by now
   */
  Reach reach(Step step, Tracked commitment, LocalDate day, Predicate<String> heard) {
    Role role = step.target();
    Optional<String> meant = address(step, commitment);
    if (meant.isEmpty()) {
      return role == Role.MAKER
          ? Reach.nobody(commitment.owner.name(), Why.NO_ADDRESS)
          : Reach.nobody(null, Why.NOBODY_NAMED);
    }
    if (heard.test(meant.get()) || !isAway(meant.get(), day)) {
      return Reach.of(meant.get());
    }
    String name = policy.member(meant.get()).map(Member::name).orElse(meant.get());
    List<String> instead = instead(role, meant.get());
    return instead.stream()
        .filter(heard)
        .findFirst()
        .or(() -> instead.stream().filter(address -> !isAway(address, day)).findFirst())
        .map(to -> new Reach(to, name, Why.AWAY))
        .orElseGet(() -> Reach.nobody(name, Why.AWAY));
  }

  /** Everybody who may hear at a step for this role. */
  Set<String> mayHear(Role role, Tracked commitment) {
    Set<String> all = new LinkedHashSet<>();
    address(role, commitment)
        .ifPresent(meant -> {
          all.add(meant);
          all.addAll(instead(role, meant));
        });
    return all;
  }

  private List<String> instead(Role role, String meant) {
    Stream<String> standIn = policy.member(meant).map(Member::standIn).stream();
    Stream<String> fallback =
        role == Role.MANAGER ? Stream.ofNullable(policy.owner()) : Stream.empty();
    return Stream.concat(standIn, fallback).filter(other -> !other.equals(meant)).toList();
  }

  private boolean isAway(String address, LocalDate day) {
    return policy.member(address).filter(member -> member.isAway(day)).isPresent();
  }

  Optional<String> lead(String team) {
    return policy.team(team).map(Team::lead);
  }

  private Optional<String> manager(String team) {
    return policy
        .team(team)
        .map(Team::manager)
        .or(() -> Optional.ofNullable(policy.manager()))
        .or(() -> Optional.ofNullable(policy.owner()));
  }

  private static @Nullable String lower(@Nullable String address) {
    return address == null ? null : address.toLowerCase(Locale.ROOT);
  }
}
