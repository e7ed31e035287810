package dev.kept.lambda.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one style sheet of all pages. */
final class StyleSheet {

  static final String TEXT = read();

  private StyleSheet() {}

  private static String read() {
    try (InputStream css = StyleSheet.class.getResourceAsStream("style.css")) {
      if (css == null) {
        throw new IllegalStateException("the style sheet is not in the jar");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
