package dev.kept.local.serve;

import dev.kept.lambda.Queue;
import dev.kept.lambda.Store;
import dev.kept.local.Complaint;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.DatabaseFailure;
import dev.kept.store.sqlite.SqliteStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running system a command is about: that of a folder, or that behind an endpoint. */
public final class KeptData {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".kept",
      description = "where 'kept serve' keeps everything (${DEFAULT-VALUE})")
  private Path data = Path.of(".kept");

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "the DynamoDB and SQS that 'kept serve --endpoint' uses")
  private @Nullable URI endpoint;

  /** What is there, in words for a message to the person at the keyboard. */
  public String where() {
    return endpoint == null ? "'" + data + "'" : endpoint.toString();
  }

  /**
   * Does something with its store and its queues; a system that runs on them may go on running.
   *
   * @throws Complaint if there is nothing there, or it cannot be reached
   */
  public <T> T with(InstantSource clock, BiFunction<Store, Queue, T> work) {
    Policy builtIn = Defaults.policy(ZoneOffset.UTC, null);
    if (endpoint != null) {
      Elsewhere there = Elsewhere.at(endpoint, builtIn, Start.SHARDS, clock);
      return work.apply(there.store(), there.queue());
    }
    Path file = data.resolve("kept.db");
    if (!Files.exists(file)) {
      throw new Complaint(
          "there is no data in '%s': name the folder of 'kept serve' with --data.".formatted(data));
    }
    try (Database database = Database.open(file)) {
      SqliteStore kept = SqliteStore.over(database, new FactJson(), builtIn, Start.SHARDS);
      OneFile there = OneFile.in(database, kept, clock);
      return work.apply(there.store(), there.queue());
    } catch (DatabaseFailure e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
  }
}
