package dev.kept.local.serve;

import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the policy, YAML or JSON")
  private Path file = Path.of("");

  @Mixin private PolicyPlace place = new PolicyPlace();

  @Override
  public Integer call() {
    Policy policy = PolicyFile.read(file);
    spec.commandLine().getOut().println(place.<String>with(policies -> pushed(policy, policies)));
    PolicyFile.notes(file)
        .forEach(note -> spec.commandLine().getOut().println("Is it meant? " + note));
    return 0;
  }

  private static String pushed(Policy policy, Policies policies) {
    int before = policies.current().version();
    int now = PolicyFile.pushIfChanged(policy, policies).version();
    return now == before
        ? "The policy says all of it already: version %d stays.".formatted(now)
        : "The policy is version %d now. It holds for promises from now on.".formatted(now);
  }
}
