package dev.kept.local.policy;

import dev.kept.policy.Policy;
import dev.kept.rehearsal.Rehearsal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays "what if this broke now" for every team and everybody in it. */
@Command(
    name = "rehearse",
    description = {
      "Plays \"what if this broke now\" for every team and everybody in it: who would hear, and when.",
      "Nothing is sent. Exit code 1 where a broken promise would reach nobody.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept policy rehearse events/policy.yaml",
      "  kept policy rehearse events/policy.yaml --at 2026-12-24T16:00:00-05:00",
    })
final class RehearseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the policy, YAML or JSON")
  private Path file = Path.of("policy.yaml");

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "the time that was promised, ISO-8601 with offset or Z (now)")
  private @Nullable Instant at;

  @Option(names = "--json", description = "writes it all as one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    Policy policy = PolicyFile.read(file);
    Instant when = at == null ? InstantSource.system().instant() : at;
    Rehearsal rehearsal = Rehearsal.of(policy, when);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(RehearsalJson.write(rehearsal));
    } else {
      new RehearsalWords(policy).print(rehearsal, out);
    }
    return rehearsal.leavesSomebodyAlone() ? 1 : 0;
  }
}
