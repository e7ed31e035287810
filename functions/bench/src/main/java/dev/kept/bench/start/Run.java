package dev.kept.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One start of one function in a fresh JVM on one pinned core.
 *
 * @param init until it asked for its first event, in milliseconds
 * @param first from its first event to the answer
 * @param warm the median of the calls that follow
 * @param megabytes the peak of its resident memory by its first answer
 */
record Run(double init, double first, double warm, double megabytes) {

  private static final Path RUNTIME = Path.of("functions/bench/target/runtime-client");
  private static final int WARM = 200;

  double total() {
    return init + first;
  }

  /** Starts a function, and out of a snapshot if that is what it is for. */
  static Run of(Function function, boolean snapshot) throws Exception {
    try (RuntimeApi api = new RuntimeApi();
        QuickAws aws = new QuickAws()) {
      long started = System.nanoTime();
      Process process = start(function, snapshot, api, aws);
      try {
        if (snapshot) {
          long _ = api.waitUntilRestorable();
          api.restore();
        }
        long ready = api.waitUntilReady();
        double first = invoke(api, function);
        double memory = megabytes(process);
        double[] warm = new double[WARM];
        for (int i = 0; i < WARM; i++) {
          long _ = api.waitUntilReady();
          warm[i] = invoke(api, function);
        }
        Arrays.sort(warm);
        return new Run((ready - started) / 1e6, first, warm[WARM / 2], memory);
      } finally {
        process.destroyForcibly();
        boolean _ = process.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private static double invoke(RuntimeApi api, Function function) throws InterruptedException {
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

  private static Process start(Function function, boolean snapshot, RuntimeApi api, QuickAws aws)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
      command.addAll(List.of("taskset", "-c", "0"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (snapshot) {
      command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    } else {
      command.addAll(function.flags());
    }
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx820m", "-cp", RUNTIME.toAbsolutePath() + "/*"));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(function.handler());
    ProcessBuilder builder = new ProcessBuilder(command).directory(function.task().toFile());
    builder.environment().putAll(Surroundings.of(function.task(), snapshot, api, aws));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  /** The peak of the resident memory so far; 0 where the system does not tell. */
  private static double megabytes(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
