package dev.kept.store.sqlite;

import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Ledger empty() {
    store = TestStores.sqlite(folder);
    return store.ledger();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
