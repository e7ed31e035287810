package dev.kept.testing;

import dev.kept.policy.Policies;
import dev.kept.policy.PoliciesContract;

class InMemoryPoliciesTest extends PoliciesContract {

  @Override
  protected Policies empty() {
    return new InMemoryPolicies(BUILT_IN);
  }
}
