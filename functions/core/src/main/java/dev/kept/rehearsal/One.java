package dev.kept.rehearsal;

import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.util.Optional;

/** The one policy that is rehearsed, as if it had always held. */
record One(Policy current) implements Policies {

  @Override
  public Optional<Policy> version(int version) {
    return Optional.of(current);
  }

  @Override
  public Policy push(Policy policy) {
    throw new UnsupportedOperationException("a rehearsal changes nothing");
  }
}
