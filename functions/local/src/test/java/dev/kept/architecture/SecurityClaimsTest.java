package dev.kept.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/security.md claims, a test of ours holds. */
class SecurityClaimsTest {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  /** The rows of the tables that have a column of tests. */
  static List<String> claims() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("docs/security.md"));
    List<String> claims = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (!line.startsWith("|")) {
        inside = false;
      } else if (line.equals("| claim | test |")) {
        inside = true;
      } else if (inside && !line.startsWith("|---")) {
        claims.add(line);
      }
    }
    assertThat(claims).hasSizeGreaterThan(20);
    return claims;
  }

  @ParameterizedTest
  @MethodSource("claims")
  void isHeldByATest(String claim) throws IOException {
    List<MatchResult> named = TEST.matcher(claim).results().toList();

    assertThat(named).as(claim).isNotEmpty();
    Map<String, String> tests = tests();
    for (MatchResult test : named) {
      assertThat(tests.getOrDefault(test.group(1), ""))
          .as(test.group(1))
          .contains("void " + test.group(2) + "(");
    }
  }

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("functions"))) {
      return files
          .filter(file -> file.toString().matches(".*/src/test/java/.*Test\\.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  SecurityClaimsTest::text,
                  (one, other) -> one + other));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
