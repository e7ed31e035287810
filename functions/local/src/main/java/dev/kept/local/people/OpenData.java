package dev.kept.local.people;

import dev.kept.lambda.Log;
import dev.kept.lambda.Store;
import dev.kept.lambda.Wiring;
import dev.kept.local.Complaint;
import dev.kept.local.serve.OneFile;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.sources.system.Sources;
import dev.kept.sources.text.Numbers;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.SqliteStore;
import dev.kept.waking.Pause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code kept serve}, which may be running on it: what is put there is seen by it at
 * once, and otherwise when it is next started.
 */
record OpenData(Database database, Store store, Wiring wiring) implements AutoCloseable {

  private static final int SHARDS = 4;

  /**
   * Opens the data.
   *
   * @throws Complaint if there is none
   */
  static OpenData open(Path folder, InstantSource clock) {
    Path file = folder.resolve("kept.db");
    if (!Files.exists(file)) {
      throw new Complaint(
          "there is no data in '%s': start 'kept serve' once, or name its folder with --data."
              .formatted(folder));
    }
    Database database = Database.open(file);
    SqliteStore kept =
        SqliteStore.over(database, new FactJson(), Defaults.policy(ZoneOffset.UTC, null), SHARDS);
    OneFile parts = OneFile.in(database, kept, clock);
    Wiring wiring =
        new Wiring(
            parts.ports(clock, reference -> List.of(), Pause.NONE, new Log(line -> {}, clock), ""));
    return new OpenData(database, parts.store(), wiring);
  }

  Policy policy() {
    return store.policies().current();
  }

  /** The names under which people and customers may have ids. */
  Collection<String> sources() {
    TreeSet<String> names = new TreeSet<>(Sources.names());
    policy().connections().forEach(connection -> names.add(connection.name()));
    return names;
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

  @Override
  public void close() {
    database.close();
  }
}
