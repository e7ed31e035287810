package dev.kept.local.policy;

import dev.kept.local.Complaint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The form of a policy, for editors. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of a policy, by which an editor completes and checks while you type.",
      "What only 'check' knows, such as a team that nobody defined, it does not say.",
      ""
    },
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(text());
    spec.commandLine().getOut().flush();
    return 0;
  }

  static String text() {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("/policy.schema.json")) {
      if (in == null) {
        throw new Complaint("the schema was left out when this was built: build it again.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Complaint("the schema cannot be read.", e);
    }
  }
}
