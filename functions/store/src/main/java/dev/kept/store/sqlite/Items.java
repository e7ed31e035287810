package dev.kept.store.sqlite;

import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.UnreadableItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the ports have in common: items put once, read by prefix, and heads. */
final class Items {

  private final Database database;
  private final int shards;

  Items(Database database, int shards) {
    this.database = database;
    this.shards = shards;
  }

  /** A head as stored: its body cannot always be read, the rest can. */
  record StoredHead(String body, long version, @Nullable Instant wakeAt) {}

  boolean putIfAbsent(String pk, String sk, String body) {
    return database.write(connection ->
        Sql.update(
                connection,
                "INSERT INTO item (pk, sk, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                pk,
                sk,
                body)
            == 1);
  }

  void put(String pk, String sk, String body) {
    database.write(connection ->
        Sql.update(
            connection,
            "INSERT INTO item (pk, sk, body) VALUES (?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET body = excluded.body",
            pk,
            sk,
            body));
  }

  /** A text that was made empty stays so. */
  boolean putUnlessBlank(String pk, String sk, String body) {
    return database.write(connection ->
        Sql.update(
                connection,
                "INSERT INTO item (pk, sk, body) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO UPDATE SET body = excluded.body WHERE item.body <> ''",
                pk,
                sk,
                body)
            == 1);
  }

  void delete(String pk, String sk) {
    database.write(
        connection -> Sql.update(connection, "DELETE FROM item WHERE pk = ? AND sk = ?", pk, sk));
  }

  Optional<String> get(String pk, String sk) {
    return database.read(connection ->
        Sql.first(
            connection,
            row -> row.getString(1),
            "SELECT body FROM item WHERE pk = ? AND sk = ?",
            pk,
            sk));
  }

  /** Every item of a partition whose sort key begins so and that is not done, in its order. */
  <T> List<T> withPrefix(String pk, String prefix, Function<String, T> form) {
    return database.read(connection ->
        Sql.list(
            connection,
            row -> read(pk, row, form),
            "SELECT sk, body FROM item"
                + " WHERE pk = ? AND sk >= ? AND sk < ? AND done_at IS NULL ORDER BY sk",
            pk,
            prefix,
            after(prefix)));
  }

  Optional<StoredHead> head(String pk) {
    return database.read(connection ->
        Sql.first(
            connection,
            Items::storedHead,
            "SELECT body, version, wake_at FROM item WHERE pk = ? AND sk = ?",
            pk,
            Keys.HEAD));
  }

  boolean replaceHead(String pk, StoredHead next, long expected) {
    String wakeAt = next.wakeAt() == null ? null : Instants.text(next.wakeAt());
    Integer shard = next.wakeAt() == null ? null : Keys.shard(pk, shards);
    return database.write(connection ->
        (expected == 0
                ? Sql.update(
                    connection,
                    "INSERT INTO item (body, version, wake_at, wake_shard, pk, sk)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    next.body(),
                    next.version(),
                    wakeAt,
                    shard,
                    pk,
                    Keys.HEAD)
                : Sql.update(
                    connection,
                    "UPDATE item"
                        + " SET body = ?, version = ?, wake_at = ?, wake_shard = ?, failures = 0"
                        + " WHERE pk = ? AND sk = ? AND version = ?",
                    next.body(),
                    next.version(),
                    wakeAt,
                    shard,
                    pk,
                    Keys.HEAD,
                    expected))
            == 1);
  }

  static <T> T read(String pk, ResultSet row, Function<String, T> form) throws SQLException {
    String body = row.getString("body");
    try {
      return form.apply(body);
    } catch (RuntimeException e) {
      throw new UnreadableItem(pk, row.getString("sk"), e);
    }
  }

  /** The first text behind all that begin with this prefix. */
  static String after(String prefix) {
    int last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }

  private static StoredHead storedHead(ResultSet row) throws SQLException {
    String wakeAt = row.getString("wake_at");
    return new StoredHead(
        row.getString("body"),
        row.getLong("version"),
        wakeAt == null ? null : Instants.parse(wakeAt));
  }
}
