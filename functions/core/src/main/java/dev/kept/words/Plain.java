package dev.kept.words;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Makes words that came from outside fit to stand in a mail: one line, short, nothing secret. */
final class Plain {

  /** Line breaks and other control and format characters: they could end a header or turn text. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");

  /** No word of a language that we write is longer on average. */
  private static final int CHARACTERS_A_WORD = 12;

  private Plain() {}

  static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The first words, redacted, an ellipsis where more follow. */
  static String words(String text, int most) {
    String line = redacted(line(text));
    String[] words = line.split(" ", -1);
    if (words.length > most) {
      line = String.join(" ", Arrays.copyOf(words, most)) + " …";
    }
    return start(line, most * CHARACTERS_A_WORD);
  }

  /** At most so many characters; what is cut says so. */
  static String start(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  static String redacted(String text) {
    return Redaction.forColleagues(text);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : Character.toString(Character.toTitleCase(text.codePointAt(0)))
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
