package dev.kept.store.sqlite;

import dev.kept.waking.ErasureContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteErasureTest extends ErasureContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Stored empty() {
    store = TestStores.sqlite(folder);
    return new Stored(store.files(), store.desks(), store.erasure());
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
