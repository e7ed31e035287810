package dev.kept.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Starts each function as Lambda does, with AWS's own runtime client, in a fresh JVM on one pinned
 * core, and says how long it took to its first answer: cold, out of a primed snapshot (the hooks
 * run; the JVM is not really frozen), and out of an image with an AOT cache. Beside them, in the
 * same run and in turn, an empty function, and the same work written in the usual way.
 *
 * <p>{@code functions/bench/start [RUNS [HANDLER...]]} builds and runs it; 9 runs of every function
 * by default. The figures go to {@code functions/bench/target/start-up.json}, and a table of them
 * is printed.
 */
public final class StartUp {

  private static final Path JSON = Path.of("functions/bench/target/start-up.json");

  private static final String DOOR = "WebhookHandler";

  private static final List<String> OURS =
      List.of(
          DOOR,
          "PagesHandler",
          "TicketEventsHandler",
          "CallbackEventsHandler",
          "WakeHandler",
          "DeskHandler",
          "SweepHandler");

  private StartUp() {}

  /** Measures, writes and prints. */
  public static void main(String... arguments) throws Exception {
    int runs = arguments.length == 0 ? 9 : Integer.parseInt(arguments[0]);
    List<String> wanted =
        arguments.length < 2 ? OURS : Arrays.asList(arguments).subList(1, arguments.length);
    List<Measured> all = new ArrayList<>();
    for (Function function : functions(wanted)) {
      if (function.isOurs()) {
        Image.train(function);
      }
      all.add(new Measured(function));
    }
    for (int run = 0; run < runs; run++) {
      for (Measured one : all) {
        one.measure();
      }
    }
    Optional<Warm> warm = warm(wanted);
    Files.writeString(JSON, Figures.json(all, runs, warm));
    System.out.print(Figures.table(all));
    warm.ifPresent(door -> System.out.print("\n" + door.text()));
  }

  private static Optional<Warm> warm(List<String> wanted) throws Exception {
    if (!wanted.contains(DOOR)) {
      return Optional.empty();
    }
    Path task = Task.alone();
    return Optional.of(Warm.measured(Function.ours(DOOR, task), Function.queueCall(task)));
  }

  private static List<Function> functions(List<String> wanted) throws IOException {
    Path ours = Task.ours();
    Path usual = Task.usual();
    List<Function> functions = new ArrayList<>();
    functions.add(Function.usual("Empty", "SweepHandler", usual));
    functions.add(Function.usual("UsualWebhook", "WebhookHandler", usual));
    functions.add(Function.usual("UsualEvents", "TicketEventsHandler", usual));
    wanted.forEach(name -> functions.add(Function.ours(name, ours)));
    return functions;
  }
}
