package dev.kept.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What went wrong with the file, in one line that says what to do. */
final class Failures {

  private Failures() {}

  static DatabaseFailure of(Path file, SQLException e) {
    return new DatabaseFailure(file + " " + what(e), e);
  }

  /** Whether somebody else had it at that moment. */
  static boolean isBusy(SQLException e) {
    return e instanceof SQLiteException sqlite && kind(sqlite) == SQLiteErrorCode.SQLITE_BUSY;
  }

  /** The lowest byte is the kind of the failure, the others say more of it. */
  private static SQLiteErrorCode kind(SQLiteException e) {
    return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
  }

  private static String what(SQLException e) {
    String words = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    if (!(e instanceof SQLiteException sqlite)) {
      return "cannot be used: " + words;
    }
    return switch (kind(sqlite)) {
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          "is damaged or no Kept database: put a copy of it back, or move it away to start anew";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          "cannot be written: give this user the right to write the file and its folder";
      case SQLITE_FULL -> "cannot grow: the disk is full";
      case SQLITE_BUSY, SQLITE_LOCKED -> "is held by another program: end that one and try again";
      default -> "cannot be used: " + words;
    };
  }
}
