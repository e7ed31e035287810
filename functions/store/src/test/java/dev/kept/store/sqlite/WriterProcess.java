package dev.kept.store.sqlite;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import dev.kept.testing.SampleHeads;
import java.io.IOException;
import java.nio.file.Path;

/** A JVM of its own that adds facts and moves the head of one case on, against others that do. */
final class WriterProcess {

  static final CaseId CASE = new CaseId("zendesk", "5158");
  static final int WRITES = 50;

  private WriterProcess() {}

  static Process start(Path file, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            WriterProcess.class.getName(),
            file.getParent().toString(),
            name)
        .redirectErrorStream(true)
        .start();
  }

  public static void main(String[] args) {
    try (SqliteStore store = TestStores.sqlite(Path.of(args[0]))) {
      for (int i = 0; i < WRITES; i++) {
        store.files().add(CASE, note(CASE, args[1] + i, NINE.plusSeconds(i)));
        moveOn(store.files());
      }
    }
  }

  private static void moveOn(CaseFiles files) {
    boolean written = false;
    while (!written) {
      long version = files.head(CASE).map(Head::version).orElse(0L);
      written = files.replace(CASE, SampleHeads.waking(version + 1, null), version);
    }
  }
}
