package dev.kept.bench.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Starts each function as Lambda does, with AWS's own runtime client, in a fresh JVM on one pinned
 * core, and says how long it took to its first answer: cold, and out of a primed snapshot (the
 * hooks run; the JVM is not really frozen). Times are medians in milliseconds; AWS answers at once,
 * over plain HTTP.
 *
 * <p>{@code java -cp functions/bench/target/kept-bench.jar dev.kept.bench.start.StartUp}, from the
 * root of the project after {@code mvn package}. An argument is the number of runs, 9 by default.
 */
public final class StartUp {

  private static final Path JAR = Path.of("functions/lambda/target/kept-functions.jar");
  private static final Path RUNTIME = Path.of("functions/bench/target/runtime-client");
  private static final List<String> HANDLERS =
      List.of(
          "WebhookHandler",
          "PagesHandler",
          "TicketEventsHandler",
          "WakeHandler",
          "DeskHandler",
          "SweepHandler");
  private static final int WARM = 200;

  private StartUp() {}

  /** Measures and prints. */
  public static void main(String... arguments) throws Exception {
    int runs = arguments.length == 0 ? 9 : Integer.parseInt(arguments[0]);
    Path task = exploded();
    System.out.printf(
        "%-22s %8s %8s %8s %10s %8s %6s%n",
        "function", "init", "first", "total", "restored", "warm", "MB");
    for (String handler : HANDLERS) {
      List<Times> cold = new ArrayList<>();
      List<Times> restored = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        cold.add(measure(task, handler, false));
        restored.add(measure(task, handler, true));
      }
      System.out.printf(
          Locale.ROOT,
          "%-22s %8.0f %8.0f %8.0f %10.1f %8.2f %6.0f%n",
          handler,
          median(cold, Times::init),
          median(cold, Times::first),
          median(cold, times -> times.init() + times.first()),
          median(restored, Times::first),
          median(restored, Times::warm),
          median(cold, Times::megabytes));
    }
  }

  private record Times(double init, double first, double warm, double megabytes) {}

  private static Times measure(Path task, String handler, boolean snapshot) throws Exception {
    try (RuntimeApi api = new RuntimeApi();
        QuickAws aws = new QuickAws()) {
      long started = System.nanoTime();
      Process process = start(task, handler, snapshot, api, aws);
      try {
        if (snapshot) {
          long _ = api.waitUntilRestorable();
          api.restore();
        }
        long ready = api.waitUntilReady();
        double first = invoke(api, handler);
        double memory = megabytes(process);
        double[] warm = new double[WARM];
        for (int i = 0; i < WARM; i++) {
          long _ = api.waitUntilReady();
          warm[i] = invoke(api, handler);
        }
        Arrays.sort(warm);
        return new Times((ready - started) / 1e6, first, warm[WARM / 2], memory);
      } finally {
        process.destroyForcibly();
        boolean _ = process.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private static double invoke(RuntimeApi api, String handler) throws InterruptedException {
    String event = Events.of(handler);
    long sent = System.nanoTime();
    String answer = api.invoke(event);
    double took = (System.nanoTime() - sent) / 1e6;
    if (answer.startsWith("FAILED") || answer.contains("\"statusCode\":5")) {
      throw new IllegalStateException(handler + " answered " + answer);
    }
    return took;
  }

  private static Process start(
      Path task, String handler, boolean snapshot, RuntimeApi api, QuickAws aws)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
      command.addAll(List.of("taskset", "-c", "0"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As Lambda starts java25: C1 alone, but not where there is a snapshot to start from.
    command.addAll(
        snapshot
            ? List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac")
            : List.of("-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx820m", "-cp", RUNTIME.toAbsolutePath() + "/*"));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add("dev.kept.lambda." + handler);
    ProcessBuilder builder = new ProcessBuilder(command).directory(task.toFile());
    builder.environment().putAll(environment(task, snapshot, api, aws));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static Map<String, String> environment(
      Path task, boolean snapshot, RuntimeApi api, QuickAws aws) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("LAMBDA_TASK_ROOT", task.toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapshot ? "snap-start" : "on-demand");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "bench");
    environment.put("AWS_SECRET_ACCESS_KEY", "bench");
    environment.put("AWS_ENDPOINT_URL", aws.address());
    environment.put("TABLE_NAME", "kept");
    for (String queue : List.of("TICKETS", "CALLS", "CASES", "DESKS")) {
      environment.put(queue + "_QUEUE_URL", aws.address() + "/0/" + queue);
    }
    environment.put("SHARDS", "4");
    environment.put("RETENTION_DAYS", "1095");
    environment.put("SECRETS", "/kept");
    environment.put("LINK_KEYS", "/links");
    environment.put("FORGET_KEYS", "/forget");
    environment.put("BUSINESS", "our business");
    environment.put("OWNER", "owner@firm.example");
    environment.put("MANAGER", "");
    environment.put("ZONE", "America/New_York");
    environment.put("HOURS", "mon-fri 09:00-17:00");
    environment.put("SINCE", "2026-03-02");
    environment.put("CONNECTIONS", "generic");
    environment.put("SENDER", "kept@firm.example");
    environment.put("CONFIGURATION_SET", "kept");
    environment.put("BASE_URL", "https://kept.firm.example");
    return environment;
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

  private static double median(List<Times> all, ToDoubleFunction<Times> which) {
    double[] sorted = all.stream().mapToDouble(which).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The jar as Lambda unpacks it. */
  private static Path exploded() throws IOException {
    Path task = Files.createTempDirectory("kept-task");
    try (JarFile jar = new JarFile(JAR.toFile());
        Stream<JarEntry> entries = jar.stream()) {
      entries
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> {
            Path file = task.resolve(entry.getName()).normalize();
            try {
              Files.createDirectories(file.getParent());
              Files.copy(jar.getInputStream(entry), file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(task)));
    return task;
  }

  private static void delete(Path task) {
    try (Stream<Path> files = Files.walk(task)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
