package dev.kept.store.sqlite;

import dev.kept.store.Keys;
import java.util.List;

/**
 * Deletes what has expired. Deleted rows are overwritten, as all are. A run does a bounded piece of
 * work, so that nobody who writes meanwhile waits for long.
 */
public final class Expired {

  private static final String IN = " WHERE (pk, sk) IN (SELECT pk, sk FROM item WHERE ";

  private final Database database;
  private final Lifetime lifetime;

  Expired(Database database, Lifetime lifetime) {
    this.database = database;
    this.lifetime = lifetime;
  }

  /**
   * Deletes what has expired, and stamps what was put by somebody who knew no time of retention.
   *
   * @param most how many items at most are deleted, and how many stamped
   * @return how many were deleted
   */
  public int delete(int most) {
    if (lifetime.retention() == null) {
      return 0;
    }
    stamp("sk = '" + Keys.HEAD + "'", lifetime.headExpiry(), most);
    stamp("sk <> '" + Keys.HEAD + "'", lifetime.expiry(), most);
    // Ids of links that are closed, of what is done, of everything: an item goes as a whole.
    return database.write(connection ->
        Sql.update(
            connection,
            "DELETE FROM item" + IN + "expires_at >= 0 AND expires_at <= ? LIMIT ?)",
            lifetime.now(),
            most));
  }

  private void stamp(String which, long expiry, int most) {
    String unstamped = "expires_at = " + Lifetime.UNSTAMPED + " AND " + which;
    List<Integer> any =
        database.read(connection ->
            Sql.list(
                connection,
                row -> row.getInt(1),
                "SELECT 1 FROM item WHERE " + unstamped + " LIMIT 1"));
    if (!any.isEmpty()) {
      database.write(connection ->
          Sql.update(
              connection,
              "UPDATE item SET expires_at = ?" + IN + unstamped + " LIMIT ?)",
              expiry,
              most));
    }
  }
}
