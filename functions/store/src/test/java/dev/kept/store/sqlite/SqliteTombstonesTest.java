package dev.kept.store.sqlite;

import dev.kept.waking.Tombstones;
import dev.kept.waking.TombstonesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTombstonesTest extends TombstonesContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Tombstones empty() {
    store = TestStores.sqlite(folder);
    return store.tombstones();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
