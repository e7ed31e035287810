package dev.kept.store.sqlite;

import dev.kept.waking.Phrases;
import dev.kept.waking.PhrasesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqlitePhrasesTest extends PhrasesContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Phrases empty() {
    store = TestStores.sqlite(folder);
    return store.phrases();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
