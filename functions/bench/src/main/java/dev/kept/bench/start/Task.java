package dev.kept.bench.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Folders that hold a function as Lambda lays it out; they go when the process does. */
final class Task {

  static final Path JAR = Path.of("functions/lambda/target/kept-functions.jar");
  private static final Path ALONE = Path.of("functions/bench/target/test-classes");
  private static final Path USUAL = Path.of("functions/bench/usual/target");

  private Task() {}

  /** Our jar, unpacked. */
  static Path ours() throws IOException {
    Path task = folder();
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
    return task;
  }

  /** Our jar, and beside it the functions that make one of its calls alone. */
  static Path alone() throws IOException {
    Path task = ours();
    copy(ALONE, task);
    return task;
  }

  /** The usual way: classes at the root, and the libraries in {@code lib}. */
  static Path usual() throws IOException {
    Path task = folder();
    copy(USUAL.resolve("classes"), task);
    copy(USUAL.resolve("lib"), task.resolve("lib"));
    return task;
  }

  private static Path folder() throws IOException {
    Path task = Files.createTempDirectory("kept-task");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(task)));
    return task;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> {
            Path copy = to.resolve(from.relativize(file).toString());
            try {
              Files.createDirectories(copy.getParent());
              Files.copy(file, copy);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static void delete(Path task) {
    try (Stream<Path> files = Files.walk(task)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
