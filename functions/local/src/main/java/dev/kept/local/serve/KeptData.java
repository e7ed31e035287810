package dev.kept.local.serve;

import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Queue;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.Store;
import dev.kept.lambda.Wiring;
import dev.kept.lambda.aws.JitteredPause;
import dev.kept.lambda.pages.Access;
import dev.kept.local.Complaint;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.DatabaseFailure;
import dev.kept.store.sqlite.SqliteStore;
import dev.kept.waking.Pause;
import dev.kept.waking.Traces;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
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
   * Everything that may hold a word of a customer.
   *
   * @param forgetKeys under which those who were forgotten are hashed
   * @param elsewhere deletes what names them beside the store, and counts it
   */
  public record Everything(
      Store store, Supplier<List<String>> forgetKeys, ToIntFunction<Traces> elsewhere) {}

  /** Does something with all of it: also the mailbox and the queues of this machine. */
  public <T> T everything(InstantSource clock, Function<Everything, T> work) {
    Policy builtIn = Defaults.policy(ZoneOffset.UTC, null);
    Path file = data.resolve("kept.db");
    if (endpoint == null || Files.exists(file)) {
      return inFile(file, clock, parts -> work.apply(everything(parts, clock)));
    }
    Elsewhere there = Elsewhere.at(endpoint, builtIn, Start.SHARDS, clock);
    make(data);
    return work.apply(new Everything(there.store(), ForgetKey.beside(file), _ -> 0));
  }

  private Everything everything(OneFile parts, InstantSource clock) {
    ToIntFunction<Traces> here =
        traces -> parts.mailbox().forget(traces) + parts.queue().forget(traces);
    if (endpoint == null) {
      return new Everything(parts.store(), parts.forgetKey(), here);
    }
    Policy builtIn = Defaults.policy(ZoneOffset.UTC, null);
    Elsewhere there = Elsewhere.at(endpoint, builtIn, Start.SHARDS, clock);
    return new Everything(
        there.store(),
        parts.forgetKey(),
        traces -> {
          int gone = here.applyAsInt(traces);
          parts.store().erasure().scrub();
          return gone;
        });
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
    return inFile(
        data.resolve("kept.db"), clock, parts -> work.apply(parts.store(), parts.queue()));
  }

  /**
   * Does something as the functions would: what is taken in wakes whom it concerns.
   *
   * @throws Complaint if there is nothing there, or it cannot be reached
   */
  public <T> T wired(InstantSource clock, Secrets secrets, Function<Wiring, T> work) {
    Log silent = new Log(line -> {}, clock);
    Path file = data.resolve("kept.db");
    URI there = endpoint;
    if (there == null) {
      return inFile(
          file,
          clock,
          parts -> work.apply(new Wiring(parts.ports(clock, secrets, Pause.NONE, silent, ""))));
    }
    Elsewhere elsewhere =
        Elsewhere.at(there, Defaults.policy(ZoneOffset.UTC, null), Start.SHARDS, clock);
    make(data);
    return work.apply(
        new Wiring(
            new Ports(
                elsewhere::store,
                elsewhere::queue,
                () -> secrets,
                ForgetKey.beside(file),
                () -> {
                  throw nothingIsMailed();
                },
                () -> {
                  throw nothingIsMailed();
                },
                clock,
                new JitteredPause(),
                silent,
                Access::open,
                null)));
  }

  private static IllegalStateException nothingIsMailed() {
    return new IllegalStateException("a command mails nothing");
  }

  private static void make(Path folder) {
    try {
      DataFolder.make(folder);
    } catch (IOException e) {
      throw new Complaint("the folder '%s' cannot be written.".formatted(folder), e);
    }
  }

  private <T> T inFile(Path file, InstantSource clock, Function<OneFile, T> work) {
    if (!Files.exists(file)) {
      throw new Complaint(
          "there is no data in '%s': name the folder of 'kept serve' with --data.".formatted(data));
    }
    Policy builtIn = Defaults.policy(ZoneOffset.UTC, null);
    try (Database database = Database.open(file)) {
      SqliteStore kept = SqliteStore.over(database, new FactJson(), builtIn, Start.SHARDS);
      return work.apply(OneFile.in(database, kept, clock));
    } catch (DatabaseFailure e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
  }
}
