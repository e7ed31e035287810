package dev.kept.local.policy;

import dev.kept.policy.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What this business decided, looked at before it is used. */
@Command(
    name = "policy",
    description = {
      "Begins, checks, shows, rehearses and pushes a policy: what this business decided.",
      ""
    },
    mixinStandardHelpOptions = true,
    subcommands = {InitCommand.class, RehearseCommand.class, SchemaCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept policy check events/policy.yaml      every problem at once, with its line",
      "  kept policy show events/policy.yaml       the policy with all its defaults filled in",
      "  kept policy rehearse events/policy.yaml   who would hear of a broken promise, and when",
      "  kept policy init                          a first policy out of seven answers",
      "  kept policy diff policy.yaml              what a push would change",
      "  kept policy push policy.yaml              makes it the current one",
      "  kept policy show --in-force               what holds now, on this machine or with --table",
      "",
      "'country: US' or 'country: DE-BY' in the file, at its top or in a calendar, stands for the",
      "public holidays of this year and the next four; 'show' writes them out as dates.",
    })
public final class PolicyCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = "Says everything that is wrong with a policy, or that nothing is.",
      mixinStandardHelpOptions = true)
  int check(@Parameters(paramLabel = "FILE", description = "the policy, YAML or JSON") Path file) {
    List<String> problems = PolicyFile.problems(file);
    PrintWriter out = spec.commandLine().getOut();
    if (problems.isEmpty()) {
      Policy policy = PolicyFile.read(file);
      out.printf(
          "%s is fit: %s, %s; teams: %d, people: %d, connections: %d.%n",
          file,
          policy.business(),
          policy.calendar().zone(),
          policy.teams().size(),
          policy.people().size(),
          policy.connections().size());
      PolicyFile.notes(file).forEach(note -> out.println("Is it meant? " + note));
      return 0;
    }
    problems.forEach(out::println);
    return 1;
  }
}
