package dev.kept.bench.start;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * One start of one function in a fresh JVM.
 *
 * @param init until it asked for its first event, in milliseconds
 * @param first from its first event to the answer
 * @param processor milliseconds of the processor until the first answer; out of a snapshot, from
 *     the first event on
 * @param warm the median of the calls that follow, where it stays; else 0
 * @param megabytes the peak of its resident memory by its first answer
 */
record Run(double init, double first, double processor, double warm, double megabytes) {

  private static final int WARM = 200;

  double total() {
    return init + first;
  }

  /** Starts a function. */
  static Run of(Function function, Way way) throws Exception {
    try (RuntimeApi api = new RuntimeApi();
        QuickAws aws = new QuickAws()) {
      long started = System.nanoTime();
      Process process = start(function, way, api, aws);
      try {
        if (way == Way.RESTORED) {
          long _ = api.waitUntilRestorable();
          api.restore();
        }
        long ready = api.waitUntilReady();
        double before = way == Way.RESTORED ? Spent.by(process).millis() : 0;
        double first = invoke(api, function);
        Spent spent = Spent.by(process);
        double warm = way == function.stays() ? warm(api, function) : 0;
        return new Run(
            (ready - started) / 1e6, first, spent.millis() - before, warm, spent.megabytes());
      } finally {
        process.destroyForcibly();
        boolean _ = process.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private static double warm(RuntimeApi api, Function function) throws InterruptedException {
    double[] took = new double[WARM];
    for (int i = 0; i < WARM; i++) {
      long _ = api.waitUntilReady();
      took[i] = invoke(api, function);
    }
    Arrays.sort(took);
    return took[WARM / 2];
  }

  /** Hands an event over and says how long the answer took, in milliseconds. */
  static double invoke(RuntimeApi api, Function function) throws InterruptedException {
    String event = Events.of(function.does());
    long sent = System.nanoTime();
    String answer = api.invoke(event);
    double took = (System.nanoTime() - sent) / 1e6;
    if (answer.startsWith("FAILED")
        || answer.contains("\"statusCode\":5")
        || answer.contains("\"statusCode\":401")
        || answer.contains("itemIdentifier")) {
      throw new IllegalStateException(function + " answered " + answer);
    }
    return took;
  }

  static Process start(Function function, Way way, RuntimeApi api, QuickAws aws)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Jvm.command(function, way))
            .directory(function.task().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(Surroundings.of(function.task(), way == Way.RESTORED, api, aws));
    return builder.start();
  }
}
