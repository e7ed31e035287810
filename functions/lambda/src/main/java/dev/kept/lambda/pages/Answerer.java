package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers. */
final class Answerer {

  private Answerer() {}

  /**
   * On a machine of one's own a link only claims for whom it is: what the policy does not know is
   * not believed, and the owner stands for it.
   *
   * @return an address; empty where nobody is known
   */
  static String onOwnMachine(Optional<String> named, Policy policy) {
    return named
        .filter(address -> knows(policy, address))
        .or(() -> Optional.ofNullable(policy.owner()))
        .orElse("");
  }

  static boolean knows(Policy policy, String address) {
    Stream<String> roles =
        Stream.concat(
                Stream.of(
                    Optional.ofNullable(policy.owner()), Optional.ofNullable(policy.manager())),
                policy.teams().stream().flatMap(Answerer::ofTeam))
            .flatMap(Optional::stream);
    return policy.member(address).isPresent() || roles.anyMatch(address::equals);
  }

  private static Stream<Optional<String>> ofTeam(Team team) {
    return Stream.of(Optional.ofNullable(team.lead()), Optional.ofNullable(team.manager()));
  }

  /** As facts name people: by the id of the case's source, where the policy knows one. */
  static Person person(String address, Policy policy, CaseId caseId) {
    return policy
        .member(address)
        .map(member -> person(member, caseId))
        .orElseGet(
            () -> new Person(Person.Role.STAFF, null, null, address.isEmpty() ? null : address));
  }

  static Person person(Member member, CaseId caseId) {
    String prefix = caseId.source() + ":";
    String id =
        member.ids().stream()
            .filter(known -> known.startsWith(prefix))
            .sorted()
            .map(known -> known.substring(prefix.length()))
            .findFirst()
            .orElse(null);
    return new Person(Person.Role.STAFF, id, member.name(), member.address());
  }
}
