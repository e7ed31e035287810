package dev.kept.store.sqlite;

import dev.kept.desk.Desks;
import dev.kept.desk.DesksContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDesksTest extends DesksContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Desks empty() {
    store = TestStores.sqlite(folder);
    return store.desks();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
