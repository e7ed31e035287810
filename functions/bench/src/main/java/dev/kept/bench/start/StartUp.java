package dev.kept.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Starts each function as Lambda does, with AWS's own runtime client, in a fresh JVM on one pinned
 * core, and says how long it took to its first answer: cold, and out of a primed snapshot (the
 * hooks run; the JVM is not really frozen). Beside them, in the same run and in turn, an empty
 * function, and the same work written in the usual way. Times are medians in milliseconds; AWS
 * answers at once, over plain HTTP.
 *
 * <p>{@code java -cp functions/bench/target/kept-bench.jar dev.kept.bench.start.StartUp}, from the
 * root of the project after {@code mvn package}. An argument is the number of runs, 9 by default.
 */
public final class StartUp {

  private StartUp() {}

  /** What was measured of one function. */
  private record Measured(List<Run> cold, List<Run> restored) {
    Measured() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Measures and prints. */
  public static void main(String... arguments) throws Exception {
    int runs = arguments.length == 0 ? 9 : Integer.parseInt(arguments[0]);
    Map<Function, Measured> all = new LinkedHashMap<>();
    functions().forEach(function -> all.put(function, new Measured()));
    for (int run = 0; run < runs; run++) {
      for (Map.Entry<Function, Measured> one : all.entrySet()) {
        one.getValue().cold().add(Run.of(one.getKey(), false));
        if (one.getKey().hasSnapshot()) {
          one.getValue().restored().add(Run.of(one.getKey(), true));
        }
      }
    }
    print(all);
  }

  private static List<Function> functions() throws IOException {
    Path ours = Task.ours();
    Path usual = Task.usual();
    return List.of(
        Function.usual("Empty", "SweepHandler", usual),
        Function.usual("UsualWebhook", "WebhookHandler", usual),
        Function.usual("UsualEvents", "TicketEventsHandler", usual),
        Function.ours("WebhookHandler", ours),
        Function.ours("PagesHandler", ours),
        Function.ours("TicketEventsHandler", ours),
        Function.ours("WakeHandler", ours),
        Function.ours("DeskHandler", ours),
        Function.ours("SweepHandler", ours));
  }

  private static void print(Map<Function, Measured> all) {
    System.out.printf(
        "%-22s %8s %8s %8s %8s %10s %8s %6s%n",
        "function", "init", "first", "total", "of usual", "restored", "warm", "MB");
    double usual =
        all.entrySet().stream()
            .filter(one -> one.getKey().handler().contains(".Usual"))
            .mapToDouble(one -> median(one.getValue().cold(), Run::total))
            .max()
            .orElseThrow();
    all.forEach((function, measured) -> {
      List<Run> cold = measured.cold();
      boolean snapshot = function.hasSnapshot();
      System.out.printf(
          Locale.ROOT,
          "%-22s %8.0f %8.0f %8.0f %7.0f%% %10s %8s %6.0f%n",
          function,
          median(cold, Run::init),
          median(cold, Run::first),
          median(cold, Run::total),
          100 * median(cold, Run::total) / usual,
          snapshot ? shown(median(measured.restored(), Run::first)) : "-",
          shown(median(snapshot ? measured.restored() : cold, Run::warm)),
          median(cold, Run::megabytes));
    });
  }

  private static String shown(double milliseconds) {
    return "%.1f".formatted(milliseconds);
  }

  private static double median(List<Run> all, ToDoubleFunction<Run> which) {
    double[] sorted = all.stream().mapToDouble(which).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
