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

  /** An item that has expired is not there, although it is deleted only later. */
  static final String THERE = "(expires_at IS NULL OR expires_at < 0 OR expires_at > ?)";

  private static final String PUT =
      "INSERT INTO item (pk, sk, body, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
          + " body = excluded.body, expires_at = excluded.expires_at, done_at = NULL";

  private static final String GONE = " WHERE item.expires_at >= 0 AND item.expires_at <= ?";

  private final Database database;
  private final int shards;
  private final Lifetime lifetime;

  Items(Database database, int shards, Lifetime lifetime) {
    this.database = database;
    this.shards = shards;
    this.lifetime = lifetime;
  }

  /** A head as stored: its body cannot always be read, the rest can. */
  record StoredHead(String body, long version, @Nullable Instant wakeAt) {}

  Lifetime lifetime() {
    return lifetime;
  }

  boolean putIfAbsent(String pk, String sk, String body) {
    return database.write(connection ->
        Sql.update(connection, PUT + GONE, pk, sk, body, lifetime.expiry(), lifetime.now()) == 1);
  }

  /** Puts what expires. */
  void put(String pk, String sk, String body) {
    database.write(connection -> Sql.update(connection, PUT, pk, sk, body, lifetime.expiry()));
  }

  /** Puts what is kept for good. */
  void putForGood(String pk, String sk, String body) {
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
                PUT + GONE + " OR item.body <> ''",
                pk,
                sk,
                body,
                lifetime.expiry(),
                lifetime.now())
            == 1);
  }

  /** Changes a text that is there, and not how long it is kept. */
  void change(String pk, String sk, String body) {
    database.write(connection ->
        Sql.update(connection, "UPDATE item SET body = ? WHERE pk = ? AND sk = ?", body, pk, sk));
  }

  void delete(String pk, String sk) {
    database.write(
        connection -> Sql.update(connection, "DELETE FROM item WHERE pk = ? AND sk = ?", pk, sk));
  }

  /** Keeps what is there as long again from now. */
  void keepLonger(String pk, String prefix) {
    database.write(connection ->
        Sql.update(
            connection,
            "UPDATE item SET expires_at = ? WHERE pk = ? AND sk >= ? AND sk < ? AND " + THERE,
            lifetime.expiry(),
            pk,
            prefix,
            after(prefix),
            lifetime.now()));
  }

  Optional<String> get(String pk, String sk) {
    return database.read(connection ->
        Sql.first(
            connection,
            row -> row.getString(1),
            "SELECT body FROM item WHERE pk = ? AND sk = ? AND " + THERE,
            pk,
            sk,
            lifetime.now()));
  }

  /** Every item of a partition whose sort key begins so and that is not done, in its order. */
  <T> List<T> withPrefix(String pk, String prefix, Function<String, T> form) {
    return database.read(connection ->
        Sql.list(
            connection,
            row -> read(pk, row, form),
            "SELECT sk, body FROM item WHERE pk = ? AND sk >= ? AND sk < ? AND done_at IS NULL AND "
                + THERE
                + " ORDER BY sk",
            pk,
            prefix,
            after(prefix),
            lifetime.now()));
  }

  Optional<StoredHead> head(String pk) {
    return database.read(connection ->
        Sql.first(
            connection,
            Items::storedHead,
            "SELECT body, version, wake_at FROM item WHERE pk = ? AND sk = ? AND " + THERE,
            pk,
            Keys.HEAD,
            lifetime.now()));
  }

  boolean replaceHead(String pk, StoredHead next, long expected) {
    String wakeAt = next.wakeAt() == null ? null : Instants.text(next.wakeAt());
    Integer shard = next.wakeAt() == null ? null : Keys.shard(pk, shards);
    return database.write(connection ->
        (expected == 0
                ? Sql.update(
                    connection,
                    "INSERT INTO item (body, version, wake_at, wake_shard, expires_at, pk, sk)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                        + " body = excluded.body, version = excluded.version,"
                        + " wake_at = excluded.wake_at, wake_shard = excluded.wake_shard,"
                        + " expires_at = excluded.expires_at, failures = 0"
                        + GONE,
                    next.body(),
                    next.version(),
                    wakeAt,
                    shard,
                    lifetime.headExpiry(),
                    pk,
                    Keys.HEAD,
                    lifetime.now())
                : Sql.update(
                    connection,
                    "UPDATE item SET body = ?, version = ?, wake_at = ?, wake_shard = ?,"
                        + " expires_at = ?, failures = 0 WHERE pk = ? AND sk = ? AND version = ?",
                    next.body(),
                    next.version(),
                    wakeAt,
                    shard,
                    lifetime.headExpiry(),
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
