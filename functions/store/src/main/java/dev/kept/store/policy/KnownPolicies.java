package dev.kept.store.policy;

import dev.kept.policy.Policy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** The versions of the policy that were read: they never change, so each is read once. */
public final class KnownPolicies {

  private final Policy builtIn;
  private final IntFunction<Optional<Policy>> load;
  private final Map<Integer, Policy> known = new ConcurrentHashMap<>();

  /**
   * Over a store.
   *
   * @param builtIn the version 0, which stands in none
   * @param load reads a version; empty where there is none
   */
  public KnownPolicies(Policy builtIn, IntFunction<Optional<Policy>> load) {
    this.builtIn = builtIn.numbered(0);
    this.load = load;
  }

  /** A version; empty where there is none. */
  public Optional<Policy> version(int version) {
    if (version == 0) {
      return Optional.of(builtIn);
    }
    Policy there = known.get(version);
    if (there != null) {
      return Optional.of(there);
    }
    Optional<Policy> found = load.apply(version).map(policy -> policy.numbered(version));
    found.ifPresent(policy -> known.put(version, policy));
    return found;
  }

  /**
   * The version that is said to be the newest.
   *
   * @throws IllegalStateException if there is none
   */
  public Policy newest(int version) {
    return version(version)
        .orElseThrow(() -> new IllegalStateException("policy " + version + " is missing"));
  }
}
