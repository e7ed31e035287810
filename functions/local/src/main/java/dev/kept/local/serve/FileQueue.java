package dev.kept.local.serve;

import dev.kept.lambda.Channel;
import dev.kept.lambda.EventText;
import dev.kept.lambda.Queue;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.Sql;
import dev.kept.waking.Traces;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The queues in the data file, with the manners of the real ones: at least once, in no particular
 * order, a delay, a time in which a message that was handed out is seen by nobody else, and dead
 * letters. Once {@code send} returns, the message is on the disk.
 */
public final class FileQueue implements Queue, Inbox {

  /** How long a message that was handed out stays hidden: longer than any handler takes. */
  static final Duration HIDDEN = Duration.ofMinutes(2);

  /** How often a message is handed out before it counts as a dead letter. */
  static final int TRIES = 240;

  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS queue (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            channel TEXT NOT NULL,
            body TEXT NOT NULL,
            sent_at INTEGER NOT NULL,
            visible_at INTEGER NOT NULL,
            receives INTEGER NOT NULL DEFAULT 0,
            receipt TEXT,
            dead INTEGER NOT NULL DEFAULT 0
          ) STRICT
          """,
          "CREATE INDEX IF NOT EXISTS queue_visible ON queue (dead, channel, visible_at)");

  private final Database database;
  private final InstantSource clock;

  public FileQueue(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    database.write(connection -> {
      for (String line : SCHEMA) {
        Sql.run(connection, line);
      }
      return true;
    });
  }

  @Override
  public void send(Channel channel, String body, Duration delay) {
    long now = clock.millis();
    database.write(connection -> insert(connection, new Outgoing(channel, body, delay), now));
  }

  /** All of them are on the disk at once. */
  @Override
  public void sendAll(List<Outgoing> messages) {
    long now = clock.millis();
    int _ =
        database.write(connection -> {
          int sent = 0;
          for (Outgoing message : messages) {
            sent += insert(connection, message, now);
          }
          return sent;
        });
  }

  private static int insert(Connection connection, Outgoing message, long now) throws SQLException {
    return Sql.update(
        connection,
        "INSERT INTO queue (channel, body, sent_at, visible_at) VALUES (?, ?, ?, ?)",
        message.channel().name(),
        message.body(),
        now,
        now + message.delay().toMillis());
  }

  @Override
  public List<Received> receive(Channel channel, int most) {
    long now = clock.millis();
    if (nextVisible(channel).filter(at -> !at.isAfter(Instant.ofEpochMilli(now))).isEmpty()) {
      return List.of();
    }
    return database.write(connection ->
        Sql.list(
            connection,
            row ->
                new Received(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    Instant.ofEpochMilli(row.getLong(5))),
            """
            UPDATE queue SET receives = receives + 1, receipt = ?, visible_at = ?
            WHERE id IN (SELECT id FROM queue WHERE dead = 0 AND channel = ? AND visible_at <= ?
                         ORDER BY visible_at, id LIMIT ?)
            RETURNING id, receipt, body, receives, sent_at
            """,
            UUID.randomUUID().toString(),
            now + HIDDEN.toMillis(),
            channel.name(),
            now,
            most));
  }

  @Override
  public void delete(Received message) {
    database.write(connection ->
        Sql.update(
            connection,
            "DELETE FROM queue WHERE id = ? AND receipt = ?",
            Long.parseLong(message.id()),
            message.receipt()));
  }

  @Override
  public boolean again(Received message, Duration delay) {
    boolean dead = message.receives() >= TRIES;
    database.write(connection ->
        Sql.update(
            connection,
            "UPDATE queue SET visible_at = ?, dead = ? WHERE id = ? AND receipt = ?",
            clock.millis() + delay.toMillis(),
            dead ? 1 : 0,
            Long.parseLong(message.id()),
            message.receipt()));
    return !dead;
  }

  /** Deletes every message that is about a customer, also the dead; says how many. */
  public int forget(Traces traces) {
    List<Long> theirs =
        database
            .read(connection ->
                Sql.list(
                    connection,
                    row -> EventText.isAbout(traces, row.getString(2)) ? row.getLong(1) : 0L,
                    "SELECT id, body FROM queue"))
            .stream()
            .filter(id -> id > 0)
            .toList();
    return database.write(connection -> {
      int gone = 0;
      for (long id : theirs) {
        gone += Sql.update(connection, "DELETE FROM queue WHERE id = ?", id);
      }
      return gone;
    });
  }

  /** When the next message of any channel can be handed out; empty where none waits. */
  public Optional<Instant> nextVisible() {
    return Stream.of(Channel.values())
        .flatMap(channel -> nextVisible(channel).stream())
        .min(Comparator.naturalOrder());
  }

  /** When the next message of a channel can be handed out; empty where none waits. */
  Optional<Instant> nextVisible(Channel channel) {
    return database.read(connection ->
        Sql.first(
            connection,
            row -> Instant.ofEpochMilli(row.getLong(1)),
            """
            SELECT visible_at FROM queue WHERE dead = 0 AND channel = ?
            ORDER BY visible_at LIMIT 1
            """,
            channel.name()));
  }

  /**
   * Shows again what a process that is gone had in its hands. Only for the one process that owns
   * the file, before it hands anything out.
   */
  void takeBack() {
    database.write(connection ->
        Sql.update(
            connection,
            "UPDATE queue SET visible_at = ?, receipt = NULL WHERE dead = 0 AND receipt IS NOT NULL",
            clock.millis()));
  }

  public int deadLetters() {
    return database
        .read(connection ->
            Sql.first(
                connection, row -> row.getInt(1), "SELECT count(*) FROM queue WHERE dead = 1"))
        .orElse(0);
  }
}
