package dev.kept.store.sqlite;

import dev.kept.waking.Customs;
import dev.kept.waking.CustomsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCustomsTest extends CustomsContract {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // by each test
  private SqliteStore store;

  @Override
  protected Customs empty() {
    store = TestStores.sqlite(folder);
    return store.customs();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
