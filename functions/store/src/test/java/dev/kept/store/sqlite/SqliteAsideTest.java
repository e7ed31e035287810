package dev.kept.store.sqlite;

import dev.kept.waking.Aside;
import dev.kept.waking.AsideContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAsideTest extends AsideContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Aside empty() {
    store = TestStores.sqlite(folder);
    return store.aside();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
