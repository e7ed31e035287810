package dev.kept.local.people;

import dev.kept.lambda.Accounts;
import dev.kept.lambda.EnvironmentSecrets;
import dev.kept.lambda.Fetchers;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.asking.Network;
import dev.kept.lambda.aws.SsmSecrets;
import dev.kept.local.forget.InTable;
import dev.kept.local.serve.GivenSecrets;
import dev.kept.local.serve.KeptData;
import dev.kept.local.serve.KeptData.Everything;
import dev.kept.waking.KeyedHash;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whose people and customers these are: those of a folder, of an endpoint, or of a stack in AWS.
 */
final class Where {

  @Mixin private KeptData data = new KeptData();

  @ArgGroup(exclusive = false)
  private @Nullable InTable table;

  @Option(
      names = "--secret",
      paramLabel = "NAME=TOKEN",
      description = "the read token of a connection; else it is read from where the policy says")
  private List<String> given = new ArrayList<>();

  <T> T with(InstantSource clock, Function<OpenData, T> work) {
    Map<String, List<String>> tokens = GivenSecrets.parse(given);
    InTable stack = table;
    if (stack != null) {
      Secrets secrets = new GivenSecrets(tokens, new InStack(clock));
      return stack.everything(clock, there -> work.apply(inStack(there, secrets, clock)));
    }
    Secrets secrets = new GivenSecrets(tokens, new EnvironmentSecrets(System.getenv()));
    return data.wired(
        clock,
        secrets,
        wiring ->
            work.apply(
                new OpenData(
                    wiring.store(),
                    wiring.takeIn(),
                    wiring.hash(),
                    new Accounts(() -> secrets, new Network(), wiring.log()))));
  }

  private static OpenData inStack(Everything there, Secrets secrets, InstantSource clock) {
    KeyedHash hash = new KeyedHash(there.forgetKeys());
    Fetchers network = new Network();
    return new OpenData(
        there.store(),
        AtOnce.takeIn(there.store(), hash, clock),
        hash,
        new Accounts(() -> secrets, network, new dev.kept.lambda.Log(line -> {}, clock)));
  }

  /** The secrets of a stack; the parameter store is reached only where one is asked for. */
  private static final class InStack implements Secrets {
    private final Supplier<Secrets> parameters;

    InStack(InstantSource clock) {
      this.parameters = () -> SsmSecrets.standard(clock);
    }

    @Override
    public List<String> get(String reference) {
      return parameters.get().get(reference);
    }
  }
}
