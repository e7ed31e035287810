package dev.kept.local.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.store.policy.PolicyJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  kept policy show --zone Europe/London     what holds where nothing was decided",
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
      return 0;
    }
    problems.forEach(out::println);
    return 1;
  }

  @Command(
      name = "show",
      description = "Shows a policy with all its defaults filled in.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "the policy; without it, what holds where nothing was decided")
          @Nullable Path file,
      @Option(
              names = "--zone",
              paramLabel = "ZONE",
              defaultValue = "UTC",
              description = "the zone of the built-in policy (${DEFAULT-VALUE})")
          ZoneId zone)
      throws JsonProcessingException {
    Policy policy = file == null ? Defaults.policy(zone, null) : PolicyFile.read(file);
    spec.commandLine()
        .getOut()
        .println(
            new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(PolicyJson.write(policy)));
    return 0;
  }
}
