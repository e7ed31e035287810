package dev.kept.local.forget;

import dev.kept.lambda.Secrets;
import dev.kept.lambda.Store;
import dev.kept.lambda.aws.SsmSecrets;
import dev.kept.local.AwsComplaint;
import dev.kept.local.serve.KeptData.Everything;
import dev.kept.policy.Defaults;
import dev.kept.sources.json.FactJson;
import dev.kept.store.dynamo.DynamoClients;
import dev.kept.store.dynamo.DynamoStore;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;

/** The table of a stack in AWS, reached with the credentials and the region of the environment. */
public final class InTable {

  /** Heads that are left behind expire as all others do. */
  private static final Duration RETENTION = Duration.ofDays(730);

  @Option(
      names = "--table",
      required = true,
      paramLabel = "NAME",
      description = "the table of a stack in AWS: its output TableName")
  private @Nullable String table;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "REFERENCE",
      description = "where the stack keeps the key of the forgotten: its output ForgetKeys")
  private @Nullable String key;

  @Option(
      names = "--shards",
      defaultValue = "4",
      paramLabel = "N",
      description = "the stack's parameter Shards (${DEFAULT-VALUE})")
  private int shards;

  public <T> T everything(InstantSource clock, Function<Everything, T> work) {
    String name = String.valueOf(table);
    String reference = String.valueOf(key);
    try {
      Secrets secrets = SsmSecrets.standard(clock);
      DynamoStore kept =
          DynamoStore.of(
              DynamoClients.client(null),
              name,
              new FactJson(),
              Defaults.policy(ZoneOffset.UTC, null),
              shards,
              RETENTION,
              clock);
      return work.apply(new Everything(store(kept), () -> secrets.get(reference), _ -> 0));
    } catch (SdkException e) {
      throw AwsComplaint.of("the table '%s'".formatted(name), e);
    }
  }

  private static Store store(DynamoStore kept) {
    return new Store(
        kept.files(),
        kept.ledger(),
        kept.desks(),
        kept.policies(),
        kept.wakes(),
        kept.aside(),
        kept.erasure(),
        kept.tombstones(),
        kept.phrases(),
        kept.bookmarks(),
        kept.customs());
  }
}
