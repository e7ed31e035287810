package dev.kept.local;

import dev.kept.local.aside.AsideCommand;
import dev.kept.local.demo.DemoCommand;
import dev.kept.local.forget.ForgetCommand;
import dev.kept.local.lines.DueCommand;
import dev.kept.local.lines.HoursCommand;
import dev.kept.local.lines.NormaliseCommand;
import dev.kept.local.lines.ReadCommand;
import dev.kept.local.lines.WordsCommand;
import dev.kept.local.people.CustomersCommand;
import dev.kept.local.people.PeopleCommand;
import dev.kept.local.policy.PolicyCommand;
import dev.kept.local.rebuild.RebuildCommand;
import dev.kept.local.replay.ReplayCommand;
import dev.kept.local.serve.DiffCommand;
import dev.kept.local.serve.PushCommand;
import dev.kept.local.serve.ServeCommand;
import dev.kept.local.serve.ShowCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command that everything hangs on; by itself it says what there is. */
@Command(
    name = "kept",
    version = "Kept " + Kept.VERSION,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Watches the promises that a service business makes to its customers,",
      "and sees to it that they are kept, or that someone says sorry.",
      ""
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ReadCommand.class,
      DueCommand.class,
      HoursCommand.class,
      NormaliseCommand.class,
      WordsCommand.class,
      ReplayCommand.class,
      PolicyCommand.class,
      PeopleCommand.class,
      CustomersCommand.class,
      CaseCommand.class,
      AsideCommand.class,
      RebuildCommand.class,
      ForgetCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class,
    },
    footerHeading = "%nStart here:%n",
    footer = {
      "  kept demo                  nine small stories, played in fast-forward",
      "  kept serve                 the real thing on this machine, http://127.0.0.1:8080",
      "  kept help serve            what a command takes and gives, with examples",
      "  kept replay tickets.jsonl  what became of the promises of the past",
      "  kept test                  builds everything and runs all tests",
      "",
      "Commands marked with > read one JSON document a line and write one a line.",
      "Exit code: 0 all went well, 1 something failed, 2 called wrongly.",
    })
public final class Kept implements Runnable {

  static final String VERSION = "0.1.0-SNAPSHOT";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  public static void main(String... arguments) {
    // What we write is read by programs: neither its words nor its numbers follow the machine.
    Locale.setDefault(Locale.ROOT);
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int code = commandLine(writer(System.out), writer(System.err)).execute(arguments);
    System.out.flush();
    System.exit(code);
  }

  /** The command, ready to be executed, speaking to the given writers. */
  public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new Kept());
    CommandLine policy = Objects.requireNonNull(command.getSubcommands().get("policy"));
    policy.addSubcommand(new ShowCommand());
    policy.addSubcommand(new PushCommand());
    policy.addSubcommand(new DiffCommand());
    command.registerConverter(ZoneId.class, Kept::zone);
    command.setOut(out);
    command.setErr(err);
    command.setUsageHelpWidth(100);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(Complaints::calledWrongly);
    command.setExecutionExceptionHandler(Complaints::failed);
    return command;
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'%s' is no time zone; right would be one such as Europe/Berlin".formatted(text));
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
