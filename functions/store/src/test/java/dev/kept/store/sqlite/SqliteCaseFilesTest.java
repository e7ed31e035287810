package dev.kept.store.sqlite;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFilesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCaseFilesTest extends CaseFilesContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected CaseFiles empty() {
    store = TestStores.sqlite(folder);
    return store.files();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
