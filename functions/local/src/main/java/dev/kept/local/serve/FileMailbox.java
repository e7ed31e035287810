package dev.kept.local.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.lambda.pages.Mailbox;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.Sql;
import dev.kept.waking.Traces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes mail instead of sending it, in the data file. Put by the mail's id, so the second attempt
 * at one mail changes nothing.
 */
public final class FileMailbox implements Mailer, Mailbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SCHEMA =
      """
      CREATE TABLE IF NOT EXISTS mailbox (
        id TEXT PRIMARY KEY,
        sent_at TEXT NOT NULL,
        recipient TEXT NOT NULL,
        subject TEXT NOT NULL,
        plain TEXT NOT NULL,
        html TEXT NOT NULL,
        headers TEXT NOT NULL
      ) STRICT
      """;

  private static final String SELECT =
      "SELECT id, recipient, subject, plain, html, headers, sent_at FROM mailbox ";

  private final Database database;
  private final InstantSource clock;

  public FileMailbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    database.write(connection -> {
      Sql.run(connection, SCHEMA);
      return true;
    });
  }

  @Override
  public void send(Mail mail) {
    database.write(connection ->
        Sql.update(
            connection,
            """
            INSERT INTO mailbox (id, sent_at, recipient, subject, plain, html, headers)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """,
            mail.id(),
            clock.instant().toString(),
            mail.to(),
            mail.subject(),
            mail.text(),
            mail.html(),
            written(mail.headers())));
  }

  /** Everything that came in, in that order. */
  public List<Delivered> all() {
    return delivered("ORDER BY sent_at, rowid");
  }

  @Override
  public List<Delivered> newest(int limit) {
    return delivered("ORDER BY sent_at DESC, rowid DESC LIMIT ?", limit);
  }

  @Override
  public Optional<Delivered> mail(String id) {
    return delivered("WHERE id = ?", id).stream().findFirst();
  }

  /** Deletes every mail that names a customer or leads to their cases; says how many. */
  public int forget(Traces traces) {
    List<String> theirs =
        all().stream()
            .map(Delivered::mail)
            .filter(mail -> isAbout(mail, traces))
            .map(Mail::id)
            .toList();
    return database.write(connection -> {
      int gone = 0;
      for (String id : theirs) {
        gone += Sql.update(connection, "DELETE FROM mailbox WHERE id = ?", id);
      }
      return gone;
    });
  }

  /** Deletes mails that are older, as many as are said; says how many it deleted. */
  public int forgetBefore(Instant before, int most) {
    return database.write(connection ->
        Sql.update(
            connection,
            "DELETE FROM mailbox WHERE id IN"
                + " (SELECT id FROM mailbox WHERE sent_at < ? ORDER BY sent_at LIMIT ?)",
            before.toString(),
            most));
  }

  private static boolean isAbout(Mail mail, Traces traces) {
    String text = String.join("\n", mail.subject(), mail.text(), mail.html());
    return traces.name(text) || traces.leadTo(text);
  }

  private List<Delivered> delivered(String which, Object... values) {
    return database.read(
        connection -> Sql.list(connection, FileMailbox::read, SELECT + which, values));
  }

  private static Delivered read(ResultSet row) throws SQLException {
    Mail mail =
        new Mail(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            read(row.getString(6)));
    return new Delivered(mail, Instant.parse(row.getString(7)));
  }

  private static String written(Map<String, String> headers) {
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("headers that are no text", e);
    }
  }

  private static Map<String, String> read(String headers) {
    try {
      return JSON.readValue(headers, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the mailbox holds headers that are no JSON", e);
    }
  }
}
