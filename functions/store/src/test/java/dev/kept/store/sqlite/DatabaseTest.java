package dev.kept.store.sqlite;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.CaseId;
import dev.kept.testing.Racing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  private static final CaseId CASE = new CaseId("zendesk", "5158");

  @TempDir private Path folder;

  @Test
  void keepsWhatWasWrittenBeforeItWasClosed() {
    try (SqliteStore store = TestStores.sqlite(folder)) {
      store.files().add(CASE, note(CASE, "1", NINE));
    }
    try (SqliteStore store = TestStores.sqlite(folder)) {
      assertThat(store.files().facts(CASE)).containsExactly(note(CASE, "1", NINE));
    }
  }

  @Test
  void writesThroughToTheDiskAtEachWrite() {
    try (Database database = Database.open(folder.resolve("kept.db"))) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).describedAs("2 is FULL").isEqualTo("2");
      assertThat(pragma(database, "busy_timeout")).isEqualTo("20000");
    }
  }

  @Test
  void makesTheFolderWhereItIsMissing() {
    Path deep = folder.resolve("a/b/kept.db");
    Database.open(deep).close();

    assertThat(deep).exists();
  }

  @Test
  void seesWhatAnotherConnectionToTheFileWrites() {
    try (SqliteStore one = TestStores.sqlite(folder);
        SqliteStore other = TestStores.sqlite(folder)) {
      one.files().add(CASE, note(CASE, "1", NINE));

      assertThat(other.files().facts(CASE)).hasSize(1);
      assertThat(other.files().add(CASE, note(CASE, "1", NINE))).isFalse();
    }
  }

  @Test
  void isMadeOnceAlthoughSeveralOpenItAtOnce() {
    long opened =
        Racing.winners(
            6,
            () -> {
              try (SqliteStore store = TestStores.sqlite(folder)) {
                String id = Thread.currentThread().getName();
                return store.files().add(CASE, note(CASE, id, NINE));
              }
            });

    assertThat(opened).isEqualTo(6);
    try (SqliteStore store = TestStores.sqlite(folder)) {
      assertThat(store.files().facts(CASE)).hasSize(6);
    }
  }

  @Test
  void takesNothingOfWorkThatFails() {
    try (Database database = Database.open(folder.resolve("kept.db"))) {
      Items items = new Items(database, 4, Lifetime.UNKNOWN);
      assertThatThrownBy(() ->
              database.write(connection -> {
                Sql.run(connection, "INSERT INTO item (pk, sk, body) VALUES ('a','b','')");
                throw new IllegalStateException("in the middle");
              }))
          .hasMessage("in the middle");

      assertThat(items.get("a", "b")).isEmpty();
      items.put("a", "b", "after");
      assertThat(items.get("a", "b")).contains("after");
    }
  }

  @Test
  void doesNotWaitForItself() {
    try (Database database = Database.open(folder.resolve("kept.db"))) {
      assertThatThrownBy(() -> database.write(outer -> database.write(inner -> 1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("within a write");
    }
  }

  @Test
  void keepsWhatSeveralProcessesWrite() throws IOException, InterruptedException {
    Path file = folder.resolve("kept.db");
    List<Process> others = List.of(WriterProcess.start(file, "a"), WriterProcess.start(file, "b"));
    for (Process other : others) {
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(other.waitFor()).describedAs(said).isZero();
    }

    try (SqliteStore store = TestStores.sqlite(folder)) {
      assertThat(store.files().facts(WriterProcess.CASE)).hasSize(2 * WriterProcess.WRITES);
      assertThat(store.files().head(WriterProcess.CASE).orElseThrow().version())
          .describedAs("each write of the head counted")
          .isEqualTo(2L * WriterProcess.WRITES);
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path file = folder.resolve("kept.db");
    Files.writeString(file, "Dear diary, ".repeat(1000));

    refuses(file, "is damaged or no Kept database: put a copy of it back, or move it away");
    assertThat(file).content().startsWith("Dear diary");
  }

  @Test
  void refusesADamagedFile() throws IOException {
    try (SqliteStore store = TestStores.sqlite(folder)) {
      for (int i = 0; i < 200; i++) {
        store.files().add(CASE, note(CASE, "n" + i, NINE, "x".repeat(500)));
      }
    }
    Path file = folder.resolve("kept.db");
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.setLength(raw.length() / 2);
    }

    refuses(file, "is damaged or no Kept database");
  }

  @Test
  void refusesAFileOfANewerKept() {
    Path file = folder.resolve("kept.db");
    try (Database database = Database.open(file)) {
      database.read(connection -> {
        Sql.run(connection, "PRAGMA user_version = 3");
        return true;
      });
    }

    refuses(file, "was written by a newer Kept (schema 3, this one knows 2): run that one");
  }

  @Test
  void refusesAnotherProgramsDatabase() throws SQLException {
    Path file = folder.resolve("kept.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bookmarks (url TEXT)");
    }

    refuses(file, "is another program's database: name a file of our own");
  }

  @Test
  void refusesAFolder() {
    refuses(folder, "cannot be written: give this user the right to write the file");
  }

  @Test
  void refusesAPlaceInAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    refuses(file.resolve("kept.db"), "is no folder that can be written");
  }

  @Test
  void saysThatItIsClosed() {
    SqliteStore store = TestStores.sqlite(folder);
    store.close();

    assertThatThrownBy(() -> store.files().facts(CASE))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageEndingWith("kept.db is closed");
  }

  private static void refuses(Path file, String why) {
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(why)
        .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(1));
  }

  private static String pragma(Database database, String name) {
    return database
        .read(connection -> Sql.first(connection, row -> row.getString(1), "PRAGMA " + name))
        .orElseThrow();
  }
}
