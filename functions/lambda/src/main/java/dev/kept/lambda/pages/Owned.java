package dev.kept.lambda.pages;

import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is one person's, by all the ids under which they are known.
 *
 * @param ids {@code source:id}
 */
record Owned(String address, Set<String> ids, Policy policy) {

  Owned {
    ids = Set.copyOf(ids);
  }

  static Owned by(String address, Policy policy) {
    return new Owned(address, policy.member(address).map(Member::ids).orElse(Set.of()), policy);
  }

  /**
   * Whether a row may be theirs, or one that they should see because nobody knows whose it is. Of
   * an owner without an id, or with one by which the policy knows nobody, only the case can tell;
   * who goes by another id in that source is not the one.
   */
  boolean mayBe(LedgerRow row) {
    if (row.owner() == null) {
      return true;
    }
    String source = row.commitment().madeIn().source() + ":";
    return policy
        .memberKnownAs(row.commitment().madeIn().source(), row.owner())
        .map(member -> member.address().equals(address))
        .orElseGet(
            () -> watches(row.team()) || ids.stream().noneMatch(id -> id.startsWith(source)));
  }

  /** Whether they answer for what a team promised; for everything, who answers for Kept. */
  boolean watches(String team) {
    return address.equals(policy.owner())
        || address.equals(policy.manager())
        || policy
            .team(team)
            .filter(one -> address.equals(one.lead()) || address.equals(one.manager()))
            .isPresent();
  }

  /** Nobody whom the policy names: who has it cannot be reminded. */
  boolean isNobodys(Person person, CommitmentId of) {
    return policy.member(of.madeIn().source(), person).isEmpty();
  }

  boolean is(Person person, CommitmentId of) {
    String email = Optional.ofNullable(person.email()).orElse("").toLowerCase(Locale.ROOT);
    return (!email.isEmpty() && email.equals(address))
        || (person.id() != null && ids.contains(of.madeIn().source() + ":" + person.id()));
  }
}
