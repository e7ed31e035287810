package dev.kept.store.sqlite;

import dev.kept.store.Keys;
import dev.kept.store.SetAsideJson;
import dev.kept.waking.Aside;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Events that were set aside, in SQLite. */
final class SqliteAside implements Aside {

  private final Database database;
  private final Items items;

  SqliteAside(Database database, Items items) {
    this.database = database;
    this.items = items;
  }

  @Override
  public void put(SetAside item) {
    items.put(Keys.ASIDE, Keys.ofBody(item.id()), item.body());
    items.put(Keys.ASIDE, Keys.ofEvent(item.id()), SetAsideJson.write(item));
  }

  @Override
  public List<SetAside> list(int limit) {
    return items.withPrefix(Keys.ASIDE, Keys.EVENT, SetAsideJson::read).stream()
        .sorted(Comparator.comparing(SetAside::at).reversed().thenComparing(SetAside::id))
        .limit(limit)
        .map(this::withBody)
        .toList();
  }

  @Override
  public Optional<SetAside> get(String id) {
    return items.get(Keys.ASIDE, Keys.ofEvent(id)).map(SetAsideJson::read).map(this::withBody);
  }

  @Override
  public void drop(String id) {
    database.write(connection ->
        Sql.update(
            connection,
            "DELETE FROM item WHERE pk = ? AND sk IN (?, ?)",
            Keys.ASIDE,
            Keys.ofEvent(id),
            Keys.ofBody(id)));
  }

  private SetAside withBody(SetAside item) {
    return SetAsideJson.with(item, items.get(Keys.ASIDE, Keys.ofBody(item.id())).orElse(""));
  }
}
