package dev.kept.store.sqlite;

import dev.kept.fact.FactId;
import dev.kept.store.Buried;
import dev.kept.store.ForgettingJson;
import dev.kept.store.ForgotJson;
import dev.kept.store.Keys;
import dev.kept.waking.Forgetting;
import dev.kept.waking.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tombstones in SQLite. */
final class SqliteTombstones implements Tombstones {

  private static final String BURY =
      "INSERT INTO item (pk, sk, body) VALUES (?, ?, ?)"
          + " ON CONFLICT DO UPDATE SET body = excluded.body WHERE excluded.body > body";

  private static final String RAISE =
      "INSERT INTO item (pk, sk, body, version) VALUES (?, ?, '', 1)"
          + " ON CONFLICT DO UPDATE SET version = version + 1";

  private final Database database;
  private final Items items;

  SqliteTombstones(Database database, Items items) {
    this.database = database;
    this.items = items;
  }

  /** One file needs one copy. */
  @Override
  public Count count(FactId fact) {
    long times =
        database
            .read(connection ->
                Sql.first(
                    connection,
                    row -> row.getLong(1),
                    "SELECT version FROM item WHERE pk = ? AND sk = ?",
                    Keys.FORGOTTEN,
                    Keys.COUNT))
            .orElse(0L);
    return new Count(0, times);
  }

  @Override
  public Map<String, Instant> all() {
    return items.withPrefix(Keys.FORGOTTEN, Keys.TOMBSTONE, Buried::parse).stream()
        .collect(Collectors.toUnmodifiableMap(Buried::hash, Buried::until));
  }

  @Override
  public void bury(Set<String> hashes, Instant until) {
    database.write(connection -> {
      for (String hash : hashes) {
        Sql.update(
            connection,
            BURY,
            Keys.FORGOTTEN,
            Keys.ofTombstone(hash),
            new Buried(hash, until).text());
      }
      return Sql.update(connection, RAISE, Keys.FORGOTTEN, Keys.COUNT);
    });
  }

  @Override
  public List<Forgetting> begun() {
    return items.withPrefix(Keys.FORGOTTEN, Keys.BEGUN, ForgettingJson::read);
  }

  @Override
  public void begin(Forgetting work) {
    items.putForGood(Keys.FORGOTTEN, Keys.ofWork(work.id()), ForgettingJson.write(work));
  }

  @Override
  public void finish(Forgetting work, Forgot record) {
    items.putForGood(
        Keys.FORGOTTEN, Keys.ofRecord(record.at(), record.id()), ForgotJson.write(record));
    items.delete(Keys.FORGOTTEN, Keys.ofWork(work.id()));
  }

  @Override
  public List<Forgot> done() {
    return items.withPrefix(Keys.FORGOTTEN, Keys.DONE, ForgotJson::read);
  }
}
