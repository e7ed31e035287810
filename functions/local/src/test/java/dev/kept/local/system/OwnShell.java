package dev.kept.local.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code kept} as a person runs it in a shell that knows an endpoint: a process of its
 * own, with the libraries that the script gives it and not those of the deployed jar.
 */
record OwnShell(URI endpoint) {

  /** What it said; what went wrong fails the test that asked. */
  String kept(String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-cp"));
      command.add("target/classes" + File.pathSeparator + Files.readString(classpath()).strip());
      command.add("dev.kept.local.Kept");
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("AWS_ENDPOINT_URL", endpoint.toString());
      builder.environment().put("AWS_REGION", Stack.REGION);
      builder.environment().put("AWS_ACCESS_KEY_ID", "emulator");
      builder.environment().put("AWS_SECRET_ACCESS_KEY", "emulator");
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError("kept " + String.join(" ", arguments) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path classpath() {
    return Path.of("target/kept.classpath");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
