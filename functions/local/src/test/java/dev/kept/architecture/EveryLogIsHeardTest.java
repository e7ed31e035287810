package dev.kept.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a test makes a function log is written down, for {@code .ci/quiet} to look through. */
class EveryLogIsHeardTest {

  private static final Path FUNCTIONS = Path.of("../../functions");
  private static final Pattern UNHEARD = Pattern.compile("new Log\\((?!\\s*Heard\\.by\\()");

  @Test
  void isWrittenDownWhicheverTestMakesIt() throws IOException {
    try (Stream<Path> files = Files.walk(FUNCTIONS)) {
      assertThat(files.filter(file -> file.toString().matches(".*/src/test/java/.*\\.java")))
          .hasSizeGreaterThan(100)
          .filteredOn(file -> !file.endsWith("EveryLogIsHeardTest.java"))
          .allSatisfy(file ->
              assertThat(Files.readString(file))
                  .as(file.toString())
                  .doesNotContainPattern(UNHEARD));
    }
  }
}
