package dev.kept.local.serve;

import dev.kept.local.policy.PolicyDiff;
import dev.kept.local.policy.PolicyDiff.Change;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a push would change. */
@Command(
    name = "diff",
    description = {
      "Says what a push would change, with all defaults filled in on both sides, a line each.",
      "Exit code 0 also where something differs; 1 with --exit-code.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept policy diff policy.yaml                    what a push to 'kept serve' would change",
      "  kept policy diff policy.yaml --table kept-1A2B  the same for a stack in AWS",
      "  kept policy diff policy.yaml --against old.yaml from one file to another",
    })
public final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the policy as it would be, YAML or JSON")
  private Path file = Path.of("");

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "another file in place of the policy in force")
  private @Nullable Path other;

  @Option(names = "--exit-code", description = "ends with 1 where something differs")
  private boolean exitCode;

  @Mixin private PolicyPlace place = new PolicyPlace();

  @Override
  public Integer call() {
    Policy after = PolicyFile.read(file);
    List<Change> changes =
        other == null
            ? place.<List<Change>>with(policies -> {
              Policy now = policies.current();
              return PolicyDiff.between(now, PolicyFile.pushed(after, now));
            })
            : PolicyDiff.between(PolicyFile.read(other), after);
    PrintWriter out = spec.commandLine().getOut();
    if (changes.isEmpty()) {
      out.println("Nothing would change.");
    }
    changes.forEach(out::println);
    return exitCode && !changes.isEmpty() ? 1 : 0;
  }
}
