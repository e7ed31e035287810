package dev.kept.local.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.store.policy.PolicyJson;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a whole policy: a file's, the one in force, or what holds where nothing was decided. */
@Command(
    name = "show",
    description = {"Shows a policy with all its defaults filled in, as JSON.", ""},
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept policy show policy.yaml               what the file says, and what it leaves out",
      "  kept policy show --in-force                what holds in this machine's 'kept serve' now",
      "  kept policy show --in-force --table NAME   what holds in a stack in AWS now",
      "  kept policy show --zone Europe/London      what holds where nothing was decided",
    })
public final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "the policy; without it, what holds where nothing was decided")
  private @Nullable Path file;

  @Option(names = "--in-force", description = "what was pushed last, in place of a file")
  private boolean inForce;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "the zone of the built-in policy (${DEFAULT-VALUE})")
  private ZoneId zone = ZoneId.of("UTC");

  @Mixin private PolicyPlace place = new PolicyPlace();

  @Override
  public Integer call() throws JsonProcessingException {
    Policy policy = inForce ? current() : inFile();
    spec.commandLine()
        .getOut()
        .println(
            new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(PolicyJson.write(policy)));
    return 0;
  }

  private Policy inFile() {
    return file == null ? Defaults.policy(zone, null) : PolicyFile.read(file);
  }

  /** Which version it is goes to the other stream: what is written here is a policy. */
  private Policy current() {
    Policy policy = place.<Policy>with(Policies::current);
    spec.commandLine()
        .getErr()
        .println(
            policy.version() == 0
                ? "Nothing was pushed there: this is the built-in policy."
                : "This is version %d.".formatted(policy.version()));
    return policy;
  }
}
