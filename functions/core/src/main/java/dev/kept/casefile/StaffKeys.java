package dev.kept.casefile;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where facts stand that belong to one of our own people and to no case, such as that they are
 * away. A case reads those of everybody who has had to do with it. It is not linked to them: a
 * person has more cases than could be woken for a holiday, and each reads anew when it wakes.
 */
public final class StaffKeys {

  private static final String SCHEME = "staff:";

  private StaffKeys() {}

  /** The key of the person at an address. */
  public static CustomerKey of(String address) {
    return new CustomerKey(SCHEME + address.toLowerCase(Locale.ROOT));
  }

  /**
   * Under which the offers to and by a person stand: for their own page, and for no reading of a
   * case.
   */
  public static CustomerKey offersOf(String address) {
    return new CustomerKey("offered:" + address.toLowerCase(Locale.ROOT));
  }

  /** Under which the links that sign a person in stand, and which of them were used. */
  public static CustomerKey signingIn(String address) {
    return new CustomerKey("sign-in:" + address.toLowerCase(Locale.ROOT));
  }

  /**
   * Under which stands, for a month, what a person was told by text message and what came of their
   * own: ids alone.
   */
  public static CustomerKey textsOf(String address, YearMonth month) {
    return new CustomerKey("texts:" + address.toLowerCase(Locale.ROOT) + ":" + month);
  }

  /** Under which stands what a person was last asked by text message. */
  public static CustomerKey askedByText(String address) {
    return new CustomerKey("asked:" + address.toLowerCase(Locale.ROOT));
  }

  /** Under which stands what was decided about sentences: for the page that lists it. */
  public static CustomerKey sentences() {
    return new CustomerKey("sentences:decided");
  }

  public static boolean isOne(CustomerKey key) {
    return key.text().startsWith(SCHEME);
  }

  /** Of everybody whom the policy knows and these facts name. */
  public static Set<CustomerKey> in(Collection<Fact> facts, Policy policy) {
    Set<CustomerKey> keys = new TreeSet<>();
    for (Fact fact : facts) {
      Directory directory = new Directory(policy, fact.id().source());
      of(directory, fact.origin().who()).ifPresent(keys::add);
      Matter.Named assignee = fact.origin().matter().assignee();
      if (assignee != null) {
        Person person =
            new Person(Person.Role.STAFF, assignee.id(), assignee.name(), assignee.email());
        of(directory, person).ifPresent(keys::add);
      }
      if (fact instanceof Fact.HandedOver handed) {
        of(directory, handed.to()).ifPresent(keys::add);
      }
    }
    return keys;
  }

  private static Optional<CustomerKey> of(Directory directory, Person person) {
    boolean ours = person.role() == Person.Role.STAFF || person.role() == Person.Role.UNKNOWN;
    return ours
        ? directory.member(person).map(Member::address).map(StaffKeys::of)
        : Optional.empty();
  }
}
