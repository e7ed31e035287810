package dev.kept.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is gone afterwards.
 *
 * @param folder made for this run alone
 */
record Scratch(Path folder) implements AutoCloseable {

  static Scratch make() throws IOException {
    Scratch scratch = new Scratch(Files.createTempDirectory("kept-demo-"));
    // Ended from the keyboard, no block is left in order.
    Runtime.getRuntime().addShutdownHook(new Thread(scratch::remove));
    return scratch;
  }

  Path file(String name) {
    return folder.resolve(name + ".db");
  }

  private void remove() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is left in the temporary folder is the system's to clear.
    }
  }

  @Override
  public void close() {
    remove();
  }
}
