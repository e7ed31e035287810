package dev.kept.bench.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JVM of a function: one pinned core, and no more memory than the function is given. */
final class Jvm {

  static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final Path RUNTIME = Path.of("functions/bench/target/runtime-client");

  /** What a machine of a gigabyte would give: a small heap to begin with, as in Lambda. */
  static final List<String> MACHINE = List.of("-XX:MaxRAM=1g", "-Xmx820m", "-XX:+UseSerialGC");

  private Jvm() {}

  /** The command that starts a function so. */
  static List<String> command(Function function, Way way) throws IOException {
    List<String> command = new ArrayList<>(pinned());
    command.add(java());
    command.addAll(MACHINE);
    switch (way) {
      case COLD -> command.addAll(function.flags());
      case RESTORED -> command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
      case IMAGE ->
          command.addAll(
              List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + Image.cache(function)));
    }
    command.addAll(List.of("-cp", way == Way.IMAGE ? Image.classPath() : runtimeClient()));
    command.addAll(List.of(RUNTIME_CLIENT, function.handler()));
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The jars of AWS's own runtime client, in the same order each time. */
  static String runtimeClient() throws IOException {
    try (Stream<Path> jars = Files.list(RUNTIME)) {
      return String.join(
          File.pathSeparator, jars.map(jar -> jar.toAbsolutePath().toString()).sorted().toList());
    }
  }

  private static List<String> pinned() {
    return Files.isExecutable(Path.of("/usr/bin/taskset"))
        ? List.of("taskset", "-c", "0")
        : List.of();
  }
}
