package dev.kept.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What functions log in any test is written down under {@code target/logs}, where {@code .ci/quiet}
 * looks for words in it when all tests have run.
 */
public final class Heard {

  private static final Writer WRITER = open();

  private Heard() {}

  /** The same listener, with everything that it hears written down. */
  public static Consumer<String> by(Consumer<String> listener) {
    return line -> {
      write(line);
      listener.accept(line);
    };
  }

  private static synchronized void write(String line) {
    try {
      WRITER.write(line + "\n");
      WRITER.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Writer open() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "logs"));
      return Files.newBufferedWriter(folder.resolve(ProcessHandle.current().pid() + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
