package dev.kept.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file. Every write is on disk when it returns; several threads and several processes
 * may use it at once. Other parts that live in the same file, such as a queue, share it.
 */
public final class Database implements AutoCloseable {

  /** How long a write waits for another process's, in milliseconds. */
  private static final int BUSY_TIMEOUT = 20_000;

  private static final int AGAIN_MILLIS = 5;

  private static final int IDLE_CONNECTIONS = 8;

  private final Path file;
  private final SQLiteDataSource source;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final ReentrantLock writing = new ReentrantLock(true);
  private volatile boolean closed;

  /** Something done on a connection that is given for as long as it takes. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private Database(Path file, SQLiteConfig.SynchronousMode synchronous) {
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(synchronous);
    // What is deleted is overwritten: the file holds customers' words.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
  }

  /**
   * Opens a file, and makes it and its folder where they are missing.
   *
   * @throws DatabaseFailure if it cannot be written, is damaged, another program's or a newer
   *     Kept's; the message says which, and what to do
   */
  public static Database open(Path file) {
    return open(file, SQLiteConfig.SynchronousMode.FULL);
  }

  /**
   * Opens a file that is thrown away afterwards, as a demonstration's: writes do not wait for the
   * disk, and a power cut may lose them.
   */
  public static Database openForgetful(Path file) {
    return open(file, SQLiteConfig.SynchronousMode.OFF);
  }

  private static Database open(Path file, SQLiteConfig.SynchronousMode synchronous) {
    Database database = new Database(file.toAbsolutePath().normalize(), synchronous);
    try {
      database.makeFolder();
      database.write(connection -> Schema.check(connection, database.file));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  public Path file() {
    return file;
  }

  /** Reads; a statement sees one state of the file, two statements may see two. */
  public <T> T read(Work<T> work) {
    Connection connection = borrow();
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw Failures.of(file, e);
    } finally {
      giveBack(connection);
    }
  }

  /**
   * Does all of the work or, where it throws, nothing; then it is on disk. The work must not ask
   * for another write.
   */
  public <T> T write(Work<T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write within a write would wait for itself");
    }
    writing.lock();
    try {
      return read(connection -> inTransaction(connection, work));
    } finally {
      writing.unlock();
    }
  }

  private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
    Sql.run(connection, "BEGIN IMMEDIATE");
    try {
      T result = work.on(connection);
      Sql.run(connection, "COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /** After some failures SQLite has rolled back by itself; what went wrong first counts. */
  private static void rollBack(Connection connection, Throwable because) {
    try {
      Sql.run(connection, "ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private Connection borrow() {
    if (closed) {
      throw new DatabaseFailure(file + " is closed");
    }
    Connection connection = idle.pollFirst();
    return connection == null ? connect() : connection;
  }

  /**
   * A new connection. Setting it up takes locks of the whole file, for which SQLite does not wait
   * as it does for others: where several open a new file at once, this one asks again.
   */
  private Connection connect() {
    for (int waited = 0; ; waited += AGAIN_MILLIS) {
      try {
        return source.getConnection();
      } catch (SQLException e) {
        if (!Failures.isBusy(e) || waited >= BUSY_TIMEOUT) {
          throw Failures.of(file, e);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS));
      }
    }
  }

  private void giveBack(Connection connection) {
    if (closed || idle.size() >= IDLE_CONNECTIONS) {
      close(connection);
    } else {
      idle.addFirst(connection);
    }
  }

  private void makeFolder() {
    Path folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new DatabaseFailure(
          "%s cannot be made: %s is no folder that can be written".formatted(file, folder), e);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Connection c = idle.pollFirst(); c != null; c = idle.pollFirst()) {
      close(c);
    }
  }

  private void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(file, e);
    }
  }
}
