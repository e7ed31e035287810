package dev.kept.store.sqlite;

/** The database file cannot be used. The message is one line for the person who runs it. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }

  DatabaseFailure(String message) {
    super(message);
  }
}
