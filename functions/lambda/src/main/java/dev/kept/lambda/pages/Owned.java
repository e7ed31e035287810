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
record Owned(String address, Set<String> ids) {

  Owned {
    ids = Set.copyOf(ids);
  }

  static Owned by(String address, Policy policy) {
    return new Owned(address, policy.member(address).map(Member::ids).orElse(Set.of()));
  }

  /** Whether a row may be theirs: of those without an owner's id, only the case can tell. */
  boolean mayBe(LedgerRow row) {
    return row.owner() == null || ids.contains(row.caseId().source() + ":" + row.owner());
  }

  boolean is(Person person, CommitmentId of) {
    String email = Optional.ofNullable(person.email()).orElse("").toLowerCase(Locale.ROOT);
    return (!email.isEmpty() && email.equals(address))
        || (person.id() != null && ids.contains(of.madeIn().source() + ":" + person.id()));
  }
}
