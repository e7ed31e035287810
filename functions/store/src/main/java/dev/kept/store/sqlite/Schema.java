package dev.kept.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one table: the items of the cloud's table, under the same keys. What is asked for beside the
 * key stands in columns of its own, so that no statement looks into a body.
 */
final class Schema {

  /** Marks the file as ours: "Kept" in ASCII. */
  private static final int APPLICATION = 0x4b657074;

  private static final int VERSION = 2;

  private static final String ITEM =
      """
      CREATE TABLE item (
        pk TEXT NOT NULL,
        sk TEXT NOT NULL,
        body TEXT NOT NULL,
        version INTEGER,
        wake_shard INTEGER,
        wake_at TEXT,
        failures INTEGER NOT NULL DEFAULT 0,
        done_at TEXT,
        board TEXT,
        due TEXT,
        facts INTEGER,
        read_at TEXT,
        expires_at INTEGER,
        PRIMARY KEY (pk, sk)
      ) STRICT, WITHOUT ROWID
      """;

  private static final String EXPIRY =
      "CREATE INDEX expiry ON item (expires_at) WHERE expires_at IS NOT NULL";

  private Schema() {}

  /** Makes the table in an empty file; refuses a file that is not ours or newer than we are. */
  static int check(Connection connection, Path file) throws SQLException {
    int application = number(connection, "PRAGMA application_id");
    int version = number(connection, "PRAGMA user_version");
    if (application == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
      make(connection);
    } else if (application != APPLICATION) {
      throw new DatabaseFailure(file + " is another program's database: name a file of our own");
    } else if (version > VERSION) {
      throw new DatabaseFailure(
          "%s was written by a newer Kept (schema %d, this one knows %d): run that one"
              .formatted(file, version, VERSION));
    } else if (version < VERSION) {
      letExpire(connection);
    }
    return VERSION;
  }

  private static void make(Connection connection) throws SQLException {
    Sql.run(connection, ITEM);
    Sql.run(
        connection, "CREATE INDEX wake ON item (wake_shard, wake_at) WHERE wake_at IS NOT NULL");
    Sql.run(connection, "CREATE INDEX board ON item (board, due) WHERE board IS NOT NULL");
    Sql.run(connection, EXPIRY);
    Sql.run(connection, "PRAGMA application_id = " + APPLICATION);
    Sql.run(connection, "PRAGMA user_version = " + VERSION);
  }

  /** What was put before anything expired is stamped when the system next looks. */
  private static void letExpire(Connection connection) throws SQLException {
    Sql.run(connection, "ALTER TABLE item ADD COLUMN expires_at INTEGER");
    Sql.run(
        connection,
        "UPDATE item SET expires_at = "
            + Lifetime.UNSTAMPED
            + " WHERE pk LIKE 'CASE#%' OR pk LIKE 'CUSTOMER#%' OR pk LIKE 'DESK#%'"
            + " OR pk LIKE 'PHRASE#%' OR pk = 'ASIDE'");
    Sql.run(connection, EXPIRY);
    Sql.run(connection, "PRAGMA user_version = " + VERSION);
  }

  private static int number(Connection connection, String sql) throws SQLException {
    return Sql.first(connection, row -> row.getInt(1), sql).orElse(0);
  }
}
