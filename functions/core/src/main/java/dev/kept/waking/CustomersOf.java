package dev.kept.waking;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom a fact names as the customer it is about. */
final class CustomersOf {

  private CustomersOf() {}

  /** Every key by which the fact says whose it is; one of our own lines may be among them. */
  static NavigableSet<CustomerKey> fact(Fact fact) {
    NavigableSet<CustomerKey> keys =
        new TreeSet<>(fact.origin().matter().customer().keys(fact.id().source()));
    switch (fact) {
      case Fact.CallEnded(_, var call) -> addNumber(keys, call.number());
      case Fact.CallbackRequested(_, var call) -> addNumber(keys, call.number());
      case Fact.CustomerKnownAs(_, var key, _, _) -> keys.add(key);
      default -> {}
    }
    return keys;
  }

  private static void addNumber(Set<CustomerKey> keys, @Nullable String number) {
    if (number != null) {
      keys.add(CustomerKey.telephone(number));
    }
  }
}
