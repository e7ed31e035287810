package dev.kept.waking;

import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.policy.Policy;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom a fact names by nothing but the id of its source, so that the source must be asked. */
public final class NamedIn {

  private NamedIn() {}

  /** The ids of our own people whom the policy does not know by them. */
  public static Set<String> staff(Fact fact, Policy policy) {
    Set<String> ids = new TreeSet<>();
    String source = fact.id().source();
    Person who = fact.origin().who();
    if (who.role() == Role.STAFF) {
      add(ids, who.id(), source, policy);
    }
    Matter matter = fact.origin().matter();
    add(ids, matter.assignee(), source, policy);
    switch (fact) {
      case Fact.TicketAssigned assigned -> add(ids, assigned.previousAssignee(), source, policy);
      case Fact.AppointmentBooked booked ->
          booked.appointment().staff().forEach(it -> add(ids, it, source, policy));
      case Fact.AppointmentMoved moved ->
          moved.appointment().staff().forEach(it -> add(ids, it, source, policy));
      default -> {}
    }
    return ids;
  }

  /** The ids of customers of whom the fact does not tell both an address and a number. */
  public static Set<String> customers(Fact fact, Policy policy) {
    Customer customer = fact.origin().matter().customer();
    String id = customer.id();
    boolean whole = customer.email() != null && customer.phone() != null;
    return id == null || whole || policy.isOurs(CustomerKey.known(fact.id().source(), id))
        ? Set.of()
        : Set.of(id);
  }

  private static void add(Set<String> ids, @Nullable Named named, String source, Policy policy) {
    add(ids, named == null ? null : named.id(), source, policy);
  }

  private static void add(Set<String> ids, @Nullable String id, String source, Policy policy) {
    if (id != null && policy.memberKnownAs(source, id).isEmpty()) {
      ids.add(id);
    }
  }
}
