package dev.kept.store.dynamo;

import dev.kept.waking.Bookmarks;
import dev.kept.waking.BookmarksContract;

class DynamoBookmarksTest extends BookmarksContract {

  @Override
  protected Bookmarks empty() {
    return LocalTables.store().bookmarks();
  }
}
