package dev.kept.casefile;

import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import dev.kept.policy.Team;
import java.util.Locale;
import java.util.Optional;
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
    };
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
