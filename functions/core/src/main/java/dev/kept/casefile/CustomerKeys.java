package dev.kept.casefile;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Words;
import dev.kept.policy.Policy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** By which numbers, addresses and ids the customer of a case is known. */
public final class CustomerKeys {

  private CustomerKeys() {}

  /**
   * Every key that these facts tell, our own lines left out. The caller asks again with the facts
   * found under them, until nothing is new.
   */
  public static SortedSet<CustomerKey> in(Collection<Fact> facts, Policy policy) {
    SortedSet<CustomerKey> keys = new TreeSet<>();
    for (Fact fact : facts) {
      keys.addAll(fact.origin().matter().customer().keys(fact.id().source()));
      if (fact instanceof Fact.CustomerKnownAs known) {
        keys.add(known.key());
      }
      Words words = saidByCustomer(fact);
      if (words != null) {
        keys.addAll(words.mentions());
      }
    }
    keys.removeIf(key -> key.isTelephone() && policy.ownNumbers().contains(key.value()));
    return keys;
  }

  /** A number that the customer writes in a ticket is a key of that case. */
  private static @Nullable Words saidByCustomer(Fact fact) {
    return switch (fact) {
      case Fact.CustomerWrote wrote -> wrote.words();
      case Fact.TicketOpened opened -> opened.words();
      default -> null;
    };
  }

  /**
   * The numbers among these facts that several people share, such as a switchboard or a landlord's:
   * listed by the policy, said to be shared, or known as the number of two customers.
   */
  public static Set<String> shared(Collection<Fact> facts, Policy policy) {
    Set<String> shared = new HashSet<>(policy.sharedNumbers());
    Map<CustomerKey, CustomerKey> ofWhom = new HashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.CustomerKnownAs known && known.key().isTelephone()) {
        CustomerKey customer = customer(known);
        CustomerKey before = customer == null ? null : ofWhom.putIfAbsent(known.key(), customer);
        if (known.shared() || (before != null && !before.equals(customer))) {
          shared.add(known.key().value());
        }
      }
    }
    return shared;
  }

  private static @Nullable CustomerKey customer(Fact.CustomerKnownAs known) {
    String id = known.origin().matter().customer().id();
    return id == null ? null : CustomerKey.known(known.id().source(), id);
  }
}
