package dev.kept.policy;

import java.util.Optional;

/** The versions of the policy. Every implementation passes {@code PoliciesContract}. */
public interface Policies {

  /** The newest; the built-in default where none was pushed. */
  Policy current();

  Optional<Policy> version(int version);

  /**
   * Adds a version, numbered one above the newest, and makes it current.
   *
   * @return the policy as numbered
   */
  Policy push(Policy policy);

  /**
   * Adds what was made out of the current version, which it still names as its own.
   *
   * @return the policy as numbered; empty where another has become current since: nothing was added
   */
  default Optional<Policy> replace(Policy next) {
    return next.version() == current().version() ? Optional.of(push(next)) : Optional.empty();
  }
}
