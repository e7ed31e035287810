package dev.kept.store.sqlite;

import dev.kept.waking.StoreDown;

/** The database file cannot be used. The message is one line for the person who runs it. */
public final class DatabaseFailure extends StoreDown {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }

  DatabaseFailure(String message) {
    super(message, null);
  }
}
