package dev.kept.store.dynamo;

import dev.kept.store.BookmarkJson;
import dev.kept.store.Keys;
import dev.kept.store.Versions;
import dev.kept.waking.Bookmarks;
import java.util.Optional;

/** Bookmarks in DynamoDB. One that is not moved any more expires as heads do. */
final class DynamoBookmarks implements Bookmarks {

  private final Table table;

  DynamoBookmarks(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Bookmark> get(String name) {
    return table
        .get(Keys.ofBookmark(name), Keys.HEAD)
        .map(item -> Table.read(item, body -> BookmarkJson.read(body, Heads.version(item))));
  }

  @Override
  public boolean replace(String name, Bookmark next, long expected) {
    Versions.follows(next.version(), expected);
    return table.replaceHead(
        Keys.ofBookmark(name), BookmarkJson.write(next), next.version(), null, expected);
  }
}
