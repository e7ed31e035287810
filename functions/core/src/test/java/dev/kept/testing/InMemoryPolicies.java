package dev.kept.testing;

import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of the policy in memory; version 0 is the built-in default. */
public final class InMemoryPolicies implements Policies {

  private final List<Policy> versions = new ArrayList<>();

  public InMemoryPolicies(Policy builtIn) {
    versions.add(builtIn);
  }

  @Override
  public synchronized Policy current() {
    return versions.getLast();
  }

  @Override
  public synchronized Optional<Policy> version(int version) {
    return version >= 0 && version < versions.size()
        ? Optional.of(versions.get(version))
        : Optional.empty();
  }

  @Override
  public synchronized Policy push(Policy policy) {
    Policy numbered = policy.numbered(versions.size());
    versions.add(numbered);
    return numbered;
  }

  @Override
  public synchronized Optional<Policy> replace(Policy next) {
    return next.version() == versions.size() - 1 ? Optional.of(push(next)) : Optional.empty();
  }
}
