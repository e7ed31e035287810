package dev.kept.store.sqlite;

import dev.kept.store.CustomJson;
import dev.kept.store.Keys;
import dev.kept.store.Versions;
import dev.kept.waking.Custom;
import dev.kept.waking.Customs;
import java.util.Optional;

/** Customs of sources in SQLite. One that is not used any more expires as heads do. */
final class SqliteCustoms implements Customs {

  private final Items items;

  SqliteCustoms(Items items) {
    this.items = items;
  }

  @Override
  public Optional<Custom> get(String connection) {
    return items
        .head(Keys.ofSource(connection))
        .map(stored -> CustomJson.read(stored.body(), stored.version()));
  }

  @Override
  public boolean replace(String connection, Custom next, long expected) {
    Versions.follows(next.version(), expected);
    return items.replaceHead(
        Keys.ofSource(connection),
        new Items.StoredHead(CustomJson.write(next), next.version(), null),
        expected);
  }
}
