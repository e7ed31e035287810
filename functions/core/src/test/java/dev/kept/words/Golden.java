package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares whole texts with the files beside the tests. {@code -Dgolden=write} writes them anew,
 * for a person to read in the difference.
 */
final class Golden {

  private static final Path SOURCES = Path.of("src", "test", "resources", "words");

  private Golden() {}

  static void compare(String file, String text) {
    if ("write".equals(System.getProperty("golden"))) {
      write(file, text);
    }
    assertThat(text).as(file).isEqualTo(read(file));
  }

  /** Of which texts there are files. */
  static SortedSet<String> names() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String file, String text) {
    try {
      Files.createDirectories(SOURCES);
      Files.writeString(SOURCES.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String read(String file) {
    try {
      if ("write".equals(System.getProperty("golden"))) {
        return Files.readString(SOURCES.resolve(file));
      }
      try (InputStream in = Golden.class.getResourceAsStream("/words/" + file)) {
        return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
