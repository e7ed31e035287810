package dev.kept.store.sqlite;

import dev.kept.store.BookmarkJson;
import dev.kept.store.Keys;
import dev.kept.store.Versions;
import dev.kept.waking.Bookmarks;
import java.util.Optional;

/** Bookmarks in SQLite. */
final class SqliteBookmarks implements Bookmarks {

  private final Items items;

  SqliteBookmarks(Items items) {
    this.items = items;
  }

  @Override
  public Optional<Bookmark> get(String name) {
    return items
        .head(Keys.ofBookmark(name))
        .map(stored -> BookmarkJson.read(stored.body(), stored.version()));
  }

  @Override
  public boolean replace(String name, Bookmark next, long expected) {
    Versions.follows(next.version(), expected);
    return items.replaceHead(
        Keys.ofBookmark(name),
        new Items.StoredHead(BookmarkJson.write(next), next.version(), null),
        expected);
  }
}
