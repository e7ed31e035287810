package dev.kept.local.serve;

import dev.kept.lambda.Channel;
import dev.kept.lambda.Queue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The queues in the data file, with the manners of the real ones: at least once, in no particular
 * order, a delay, a time in which a message that was handed out is seen by nobody else, and dead
 * letters. Once {@code send} returns, the message is on the disk.
 */
final class FileQueue implements Queue, AutoCloseable {

  /** How long a message that was handed out stays hidden. Longer than any handler takes. */
  static final Duration HIDDEN = Duration.ofMinutes(2);

  /** How often a message is handed out before it counts as a dead letter. */
  static final int TRIES = 5;

  private static final String[] SCHEMA = {
    """
    CREATE TABLE IF NOT EXISTS queue (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      channel TEXT NOT NULL,
      body TEXT NOT NULL,
      sent_at INTEGER NOT NULL,
      visible_at INTEGER NOT NULL,
      receives INTEGER NOT NULL DEFAULT 0,
      receipt TEXT,
      dead INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX IF NOT EXISTS queue_visible ON queue (dead, channel, visible_at)"
  };

  private final Database database;
  private final InstantSource clock;

  FileQueue(Path file, InstantSource clock) {
    this.database = new Database(file, SCHEMA);
    this.clock = clock;
  }

  @Override
  public void send(Channel channel, String body, Duration delay) {
    long now = clock.millis();
    database.write(
        "INSERT INTO queue (channel, body, sent_at, visible_at) VALUES (?, ?, ?, ?)",
        channel.name(),
        body,
        now,
        now + delay.toMillis());
  }

  /** Hands out what is visible now, at most {@code most} messages. */
  List<Received> receive(Channel channel, int most) {
    long now = clock.millis();
    return database.rows(
        row ->
            new Received(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Instant.ofEpochMilli(row.getLong(5))),
        """
        UPDATE queue SET receives = receives + 1, receipt = ?, visible_at = ?
        WHERE id IN (SELECT id FROM queue WHERE dead = 0 AND channel = ? AND visible_at <= ?
                     ORDER BY visible_at, id LIMIT ?)
        RETURNING id, receipt, body, receives, sent_at""",
        UUID.randomUUID().toString(),
        now + HIDDEN.toMillis(),
        channel.name(),
        now,
        most);
  }

  /** Takes a message off, unless it has been handed out again since. */
  void delete(Received message) {
    database.write(
        "DELETE FROM queue WHERE id = ? AND receipt = ?", message.id(), message.receipt());
  }

  /** Lets a message come again after {@code delay}, or makes it a dead letter after too many. */
  boolean again(Received message, Duration delay) {
    boolean dead = message.receives() >= TRIES;
    database.write(
        "UPDATE queue SET visible_at = ?, dead = ? WHERE id = ? AND receipt = ?",
        clock.millis() + delay.toMillis(),
        dead ? 1 : 0,
        message.id(),
        message.receipt());
    return !dead;
  }

  /** When the next message can be handed out; empty where none waits. */
  Optional<Instant> nextVisible() {
    return database
        .rows(row -> row.getLong(1), "SELECT visible_at FROM queue WHERE dead = 0 ORDER BY visible_at LIMIT 1")
        .stream()
        .findFirst()
        .map(Instant::ofEpochMilli);
  }

  /**
   * Shows again what a process that is gone had in its hands. Only for the one process that owns
   * the file, before it hands anything out.
   */
  void takeBack() {
    database.write(
        "UPDATE queue SET visible_at = ? WHERE dead = 0 AND receipt IS NOT NULL AND visible_at > ?",
        clock.millis(),
        clock.millis());
  }

  int waiting() {
    return count(0);
  }

  int deadLetters() {
    return count(1);
  }

  private int count(int dead) {
    return database
        .rows(row -> row.getInt(1), "SELECT COUNT(*) FROM queue WHERE dead = ?", dead)
        .getFirst();
  }

  @Override
  public void close() {
    database.close();
  }
}
