package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import java.time.Instant;
import java.util.Set;

/**
 * Everything that leads to a customer, as it was found before any of it was deleted: half of it
 * deleted would not lead to the other half any more. Kept until the work is done.
 *
 * @param id the same for the same customer, without naming them
 * @param at what happened up to here is forgotten
 * @param keys by which the customer is known, and nobody else
 * @param cases to be erased whole
 * @param strangers numbers and addresses in these cases that are not only this customer's
 * @param mentioning cases of others in which a message gives one of the keys
 * @param names of the customer
 * @param people of ours who may have notices about these cases
 * @param facts how many there were
 * @param ended true once every case has been told: what is left is to delete
 */
public record Forgetting(
    String id,
    Instant at,
    Set<CustomerKey> keys,
    Set<CaseId> cases,
    Set<CustomerKey> strangers,
    Set<CaseId> mentioning,
    Set<String> names,
    Set<String> people,
    int facts,
    boolean ended) {

  public Forgetting {
    keys = Set.copyOf(keys);
    cases = Set.copyOf(cases);
    strangers = Set.copyOf(strangers);
    mentioning = Set.copyOf(mentioning);
    names = Set.copyOf(names);
    people = Set.copyOf(people);
  }

  /** Every case knows that it has ended. */
  Forgetting toDelete() {
    return new Forgetting(id, at, keys, cases, strangers, mentioning, names, people, facts, true);
  }
}
