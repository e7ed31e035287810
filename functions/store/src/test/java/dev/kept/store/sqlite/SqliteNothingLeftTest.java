package dev.kept.store.sqlite;

import dev.kept.fact.FactCodec;
import dev.kept.policy.Defaults;
import dev.kept.store.NothingLeftContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the bytes of the file and of its log: a deleted row may linger in free pages. */
class SqliteNothingLeftTest extends NothingLeftContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Ports empty(FactCodec codec) {
    store =
        SqliteStore.open(
            folder.resolve("kept.db"),
            codec,
            Defaults.policy(ZoneOffset.UTC, "owner@firm.example"),
            4);
    return new Ports(
        store.files(),
        store.ledger(),
        store.desks(),
        store.policies(),
        store.aside(),
        store.erasure(),
        store.tombstones());
  }

  @Override
  protected String everything() {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
