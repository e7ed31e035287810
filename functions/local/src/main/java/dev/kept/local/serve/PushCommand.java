package dev.kept.local.serve;

import dev.kept.local.Complaint;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.store.dynamo.DynamoClients;
import dev.kept.store.dynamo.DynamoStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes a policy the current one. */
@Command(
    name = "push",
    description = {
      "Makes a policy the current one, as a new version; earlier promises keep the one that they",
      "were made under. Where the current one says the same, nothing changes.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept policy push policy.yaml                          to this machine's 'kept serve'",
      "  kept policy push policy.yaml --table kept-Table-1A2B  to a stack in AWS",
    })
public final class PushCommand implements Callable<Integer> {

  /** Policies never expire; the table wants to know of what does. */
  private static final Duration RETENTION = Duration.ofDays(730);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the policy, YAML or JSON")
  private Path file = Path.of("");

  @Mixin private KeptData data = new KeptData();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "the table of a stack in AWS, its output TableName, by this shell's credentials")
  private @Nullable String table;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    Policy policy = PolicyFile.read(file);
    if (table == null) {
      data.with(
          clock,
          (store, _) -> {
            tell(policy, store.policies());
            return table;
          });
    } else {
      tell(policy, inTable(table));
    }
    return 0;
  }

  private void tell(Policy policy, Policies policies) {
    int before = policies.current().version();
    int now = PolicyFile.pushIfChanged(policy, policies).version();
    spec.commandLine()
        .getOut()
        .println(
            now == before
                ? "The policy says all of it already: version %d stays.".formatted(now)
                : "The policy is version %d now. It holds for promises from now on."
                    .formatted(now));
  }

  private Policies inTable(String name) {
    try {
      return DynamoStore.of(
              DynamoClients.client(null),
              name,
              new FactJson(),
              Defaults.policy(ZoneOffset.UTC, null),
              Start.SHARDS,
              RETENTION,
              clock)
          .policies();
    } catch (SdkException e) {
      throw new Complaint("the table '%s' cannot be used: %s".formatted(name, e.getMessage()), e);
    }
  }
}
