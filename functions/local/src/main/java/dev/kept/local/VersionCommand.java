package dev.kept.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which Kept this is, and on what it runs. */
@Command(name = "version", description = "Which Kept this is, and on which Java it runs.")
final class VersionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .printf(
            "Kept %s, Java %s (%s)%n",
            Kept.VERSION, System.getProperty("java.version"), System.getProperty("java.vendor"));
    return 0;
  }
}
