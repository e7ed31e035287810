package dev.kept.store.sqlite;

import dev.kept.waking.Bookmarks;
import dev.kept.waking.BookmarksContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteBookmarksTest extends BookmarksContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Bookmarks empty() {
    store = TestStores.sqlite(folder);
    return store.bookmarks();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
