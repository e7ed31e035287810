package dev.kept.store.sqlite;

import dev.kept.testing.SampleFactCodec;
import java.nio.file.Path;

/** Stores of four shards that know the facts of the contract suites. */
final class TestStores {

  private TestStores() {}

  static SqliteStore sqlite(Path folder) {
    return SqliteStore.open(folder.resolve("kept.db"), new SampleFactCodec(), 4);
  }
}
