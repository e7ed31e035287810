package dev.kept.local.lines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Words that are to reach a customer, looked at before they do. */
@Command(
    name = "words",
    description = {"Looks at words before a customer reads them.", ""},
    mixinStandardHelpOptions = true,
    subcommands = WordsCheckCommand.class)
public final class WordsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
