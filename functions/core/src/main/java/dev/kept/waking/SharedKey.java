package dev.kept.waking;

import dev.kept.fact.CustomerKey;

/** Several customers are known by one number or address: forgetting by it would forget them all. */
public final class SharedKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SharedKey(CustomerKey key) {
    super("more than one customer is known by '%s'".formatted(key));
  }
}
