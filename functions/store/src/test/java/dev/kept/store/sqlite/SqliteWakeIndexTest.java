package dev.kept.store.sqlite;

import dev.kept.waking.WakeIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteWakeIndexTest extends WakeIndexContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Parts empty() {
    store = TestStores.sqlite(folder);
    return new Parts(store.files(), store.desks(), store.wakes());
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
