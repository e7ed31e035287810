package dev.kept.local;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command says that something went wrong: one line, and no trace of the inside. */
final class Complaints {

  private Complaints() {}

  /** An unknown command, an unknown or missing option. */
  static int calledWrongly(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("kept: " + wrong(problem) + " Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }

  /** Anything that went wrong while a command ran. */
  static int failed(Exception problem, CommandLine command, ParseResult parsed) {
    if (problem instanceof Complaint) {
      command.getErr().println("kept: " + problem.getMessage());
    } else {
      command.getErr().println("kept: this should not have happened: " + problem);
      if (System.getenv("KEPT_TRACE") == null) {
        command
            .getErr()
            .println("kept: set KEPT_TRACE=1 to see where; please report it with that.");
      } else {
        problem.printStackTrace(command.getErr());
      }
    }
    return ExitCode.SOFTWARE;
  }

  private static String wrong(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      List<String> nearest = unmatched.getSuggestions();
      String what = word.startsWith("-") ? "option" : "command";
      return "there is no %s '%s'%s".formatted(what, word, didYouMean(nearest));
    }
    String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
    String line = message.lines().map(String::strip).collect(Collectors.joining(" "));
    return line.endsWith(".") ? line : line + ".";
  }

  private static String didYouMean(List<String> nearest) {
    return nearest.isEmpty()
        ? "."
        : nearest.stream()
            .limit(2)
            .map(word -> "'" + word.replaceFirst("^kept ", "") + "'")
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }
}
