package dev.kept.testing;

import dev.kept.waking.Bookmarks;
import dev.kept.waking.BookmarksContract;

class InMemoryBookmarksTest extends BookmarksContract {

  @Override
  protected Bookmarks empty() {
    return new InMemoryBookmarks();
  }
}
