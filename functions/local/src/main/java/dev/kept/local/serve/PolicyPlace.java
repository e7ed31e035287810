package dev.kept.local.serve;

import dev.kept.local.AwsComplaint;
import dev.kept.local.Complaint;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policies;
import dev.kept.sources.json.FactJson;
import dev.kept.store.dynamo.DynamoClients;
import dev.kept.store.dynamo.DynamoStore;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;

/** Where the policy in force is kept: on this machine, behind an endpoint, or in a stack in AWS. */
final class PolicyPlace {

  /** Policies never expire; the table wants to know of what does. */
  private static final Duration RETENTION = Duration.ofDays(730);

  @Mixin private KeptData data = new KeptData();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "the table of a stack in AWS, its output TableName, by this shell's credentials")
  private @Nullable String table;

  private final InstantSource clock = InstantSource.system();

  /**
   * Does something with the policies that are kept there.
   *
   * @throws Complaint if there is nothing there, or it cannot be reached
   */
  <T> T with(Function<Policies, T> work) {
    return table == null
        ? data.with(clock, (store, _) -> work.apply(store.policies()))
        : inTable(table, work);
  }

  private <T> T inTable(String name, Function<Policies, T> work) {
    try {
      return work.apply(
          DynamoStore.of(
                  DynamoClients.client(null),
                  name,
                  new FactJson(),
                  Defaults.policy(ZoneOffset.UTC, null),
                  Start.SHARDS,
                  RETENTION,
                  clock)
              .policies());
    } catch (SdkException e) {
      throw AwsComplaint.of("the table '%s'".formatted(name), e);
    }
  }
}
