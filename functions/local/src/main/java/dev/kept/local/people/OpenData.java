package dev.kept.local.people;

import dev.kept.fact.CustomerKey;
import dev.kept.lambda.Accounts;
import dev.kept.lambda.Store;
import dev.kept.local.Complaint;
import dev.kept.policy.Policy;
import dev.kept.sources.system.Sources;
import dev.kept.sources.text.Numbers;
import dev.kept.waking.Buried;
import dev.kept.waking.KeyedHash;
import dev.kept.waking.TakeIn;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The data of a system that may be running on it: what is put there is seen by it at once, and
 * otherwise when it is next started.
 */
record OpenData(Store store, TakeIn takeIn, KeyedHash hash, Accounts accounts) {

  Policy policy() {
    return store.policies().current();
  }

  /** The names under which people and customers may have ids. */
  Collection<String> sources() {
    TreeSet<String> names = new TreeSet<>(Sources.names());
    policy().connections().forEach(connection -> names.add(connection.name()));
    return names;
  }

  /** Who was forgotten. */
  Buried buried() {
    return Buried.in(store.tombstones(), hash);
  }

  /** Whether a list would bring back somebody who was forgotten and has not come again since. */
  boolean isForgotten(Buried buried, Collection<CustomerKey> keys) {
    return buried.holds(keys) && keys.stream().allMatch(it -> store.files().facts(it).isEmpty());
  }

  /**
   * The country of numbers without a country code: the one that is asked for, else the business's.
   *
   * @throws Complaint if there is no such country
   */
  @Nullable String region(@Nullable String asked) {
    if (asked != null && !Numbers.knows(asked)) {
      throw new Complaint(
          "'%s' is no country: name one by its two letters, as US or GB.".formatted(asked));
    }
    String country = asked == null ? policy().locale().getCountry() : asked;
    return Numbers.knows(country) ? country : null;
  }
}
