package dev.kept.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.policy.Defaults;
import dev.kept.store.ExpiryContract;
import dev.kept.testing.SampleFactCodec;
import dev.kept.testing.SampleFacts;
import dev.kept.testing.SampleHeads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteExpiryTest extends ExpiryContract {

  private static final CaseId CASE = new CaseId("zendesk", "9");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // before each test
  private Database database;

  private SqliteStore store(Lifetime lifetime) {
    return SqliteStore.over(
        database, new SampleFactCodec(), Defaults.policy(ZoneOffset.UTC, null), 4, lifetime);
  }

  private SqliteStore store() {
    return store(new Lifetime(RETENTION, () -> now));
  }

  @Override
  protected Ports ports() {
    database = Database.open(folder.resolve("kept.db"));
    SqliteStore store = store();
    return new Ports(store.files(), store.ledger(), store.desks(), store.aside(), store.wakes());
  }

  /** So many at a time, until there is no more to delete. */
  @Override
  protected List<String> left() {
    Expired expired = store().expired();
    for (int gone = expired.delete(100); gone > 0; gone = expired.delete(100)) {
      assertThat(gone).isLessThanOrEqualTo(100);
    }
    return database.read(connection ->
        Sql.list(connection, row -> row.getString(1), "SELECT pk || ' ' || sk FROM item"));
  }

  @AfterEach
  void closes() {
    database.close();
  }

  @Test
  void notAByteOfWhatWasDeletedIsLeftInTheFile() {
    store().files().add(CASE, SampleFacts.note(CASE, "1", SampleFacts.NINE, "quite unheard-of"));
    assertThat(bytes()).contains("quite unheard-of");
    now = now.plus(RETENTION).plus(Duration.ofDays(36));
    assertThat(left()).hasSize(2);
    database.read(connection ->
        Sql.first(connection, row -> row.getInt(1), "PRAGMA wal_checkpoint(TRUNCATE)"));
    assertThat(bytes()).doesNotContain("quite unheard-of");
  }

  private String bytes() {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  @Test
  void whatWasPutByOneWhoKnewNoTimeIsKeptFromWhenTheSystemFirstSawIt() {
    SqliteStore beside = store(Lifetime.UNKNOWN);
    beside.files().add(CASE, SampleFacts.note(CASE, "1", now));
    beside.files().replace(CASE, SampleHeads.waking(1, null), 0);
    now = now.plus(Duration.ofDays(10));
    store().expired().delete(100);
    now = now.plus(RETENTION).minusSeconds(1);
    assertThat(store().files().facts(CASE)).hasSize(1);
    now = now.plusSeconds(1);
    assertThat(store().files().facts(CASE)).isEmpty();
    assertThat(store().files().head(CASE)).isPresent();
  }

  @Test
  void aFileOfTheFirstSchemaIsTakenOverAndItsItemsExpireToo() {
    store().files().add(CASE, SampleFacts.note(CASE, "1", now));
    database.write(connection -> {
      Sql.run(connection, "DROP INDEX expiry");
      Sql.run(connection, "ALTER TABLE item DROP COLUMN expires_at");
      Sql.run(connection, "PRAGMA user_version = 1");
      return 0;
    });
    database.close();
    database = Database.open(folder.resolve("kept.db"));
    assertThat(store().files().facts(CASE)).hasSize(1);
    store().expired().delete(100);
    now = now.plus(RETENTION).plus(Duration.ofDays(36));
    assertThat(left()).hasSize(2);
  }
}
