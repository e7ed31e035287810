package dev.kept.waking;

import dev.kept.fact.CustomerKey;
import java.util.Collection;
import java.util.Set;

/**
 * Who was forgotten, by keyed hashes. They are not brought back by a list in which they still
 * stand: only by what they do themselves.
 */
public record Buried(Set<String> hashes, KeyedHash hash) {

  public Buried {
    hashes = Set.copyOf(hashes);
  }

  public static Buried in(Tombstones tombstones, KeyedHash hash) {
    return new Buried(tombstones.all().keySet(), hash);
  }

  /** Whether any of these was theirs. */
  public boolean holds(Collection<CustomerKey> keys) {
    return !hashes.isEmpty()
        && keys.stream().anyMatch(key -> hash.all(key).stream().anyMatch(hashes::contains));
  }
}
