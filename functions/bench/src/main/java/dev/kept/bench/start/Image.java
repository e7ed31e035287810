package dev.kept.bench.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a container image holds (infrastructure/image): the jar on the class path, and for each
 * function a cache of what the JVM found out in a training run. The runtime client loads an
 * unpacked function by a loader of its own, which no cache serves; so it takes an image.
 *
 * <p>{@code java -cp kept-bench.jar dev.kept.bench.start.Image TARGET CLASSPATH HANDLER...} writes
 * the caches where the image is built.
 */
public final class Image {

  private static final Path CACHES = Path.of("functions/bench/target/caches").toAbsolutePath();

  private static final int TIMES = 3;

  private Image() {}

  /** Trains each function that is named. */
  public static void main(String... arguments) throws Exception {
    Path target = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
    for (String handler : List.of(arguments).subList(2, arguments.length)) {
      train(Function.ours(handler, target), cache(target, handler), arguments[1]);
    }
  }

  static String classPath() throws IOException {
    return Task.JAR.toAbsolutePath() + File.pathSeparator + Jvm.runtimeClient();
  }

  static Path cache(Function function) {
    return cache(CACHES, function.does());
  }

  private static Path cache(Path folder, String handler) {
    return folder.resolve(handler + ".aot");
  }

  /** Makes a function's cache for the bench. */
  static void train(Function function) throws Exception {
    Files.createDirectories(CACHES);
    train(function, cache(function), classPath());
  }

  /**
   * A function answers its event a few times, and the JVM writes down at its end what it loaded.
   */
  private static void train(Function function, Path cache, String classPath) throws Exception {
    Files.deleteIfExists(cache);
    try (RuntimeApi api = new RuntimeApi();
        QuickAws aws = new QuickAws()) {
      List<String> command = new ArrayList<>(List.of(Jvm.java()));
      command.addAll(Jvm.MACHINE);
      command.addAll(Function.C1);
      command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-cp", classPath));
      command.addAll(List.of(Jvm.RUNTIME_CLIENT, function.handler()));
      Path said = cache.resolveSibling(cache.getFileName() + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().putAll(Surroundings.of(cache.getParent(), false, api, aws));
      Process process = builder.start();
      for (int i = 0; i < TIMES; i++) {
        long _ = api.waitUntilReady();
        double _ = Run.invoke(api, function);
      }
      long _ = api.waitUntilReady();
      process.destroy();
      if (!process.waitFor(3, TimeUnit.MINUTES) || !Files.exists(cache)) {
        process.destroyForcibly();
        throw new IllegalStateException("no cache was written; " + said + " says why");
      }
      Files.delete(said);
    }
  }
}
