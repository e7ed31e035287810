package dev.kept.store.sqlite;

import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.testing.SampleFactCodec;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** Stores of four shards that know the facts of the contract suites. */
final class TestStores {

  private TestStores() {}

  static SqliteStore sqlite(Path folder) {
    return sqlite(folder, Defaults.policy(ZoneOffset.UTC, null));
  }

  static SqliteStore sqlite(Path folder, Policy builtIn) {
    return SqliteStore.open(folder.resolve("kept.db"), new SampleFactCodec(), builtIn, 4);
  }
}
