package dev.kept.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparing text ends at the first letter that differs, and so tells how many were right. */
class ConstantTimeTest {

  private static final Path ROOT = Path.of("../..");
  private static final String SECRET = "(?:signature|expected|seal|secret|hmac|mac|password)s?";
  private static final Pattern AS_TEXT =
      Pattern.compile(
          "\\b%1$s\\.(?:equals|contentEquals|compareTo)\\(|\\.equals\\(%1$s\\)|Arrays\\.equals\\([^)]*\\b%1$s\\b"
              .formatted(SECRET));

  @Test
  void comparesNothingSecretAsText() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("functions"))) {
      assertThat(files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java")))
          .hasSizeGreaterThan(300)
          .allSatisfy(file ->
              assertThat(Files.readString(file))
                  .as(file.toString())
                  .doesNotContainPattern(AS_TEXT));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "functions/sources/src/main/java/dev/kept/sources/verify/Crypto.java",
        "functions/lambda/src/main/java/dev/kept/lambda/SignedLinks.java"
      })
  void comparesSignaturesAndSealsByteForByteToTheEnd(String file) throws IOException {
    assertThat(Files.readString(ROOT.resolve(file))).contains("MessageDigest.isEqual(");
  }
}
