package dev.kept.words;

import java.util.Arrays;

/** How long a mail takes where somebody reads it to somebody: what is a link is not read. */
public final class ReadAloud {

  /** As people read aloud. */
  private static final int WORDS_A_MINUTE = 150;

  private ReadAloud() {}

  /** Seconds, for the paragraphs of a mail as text. */
  public static double seconds(String text) {
    long words =
        text.lines()
            .filter(line -> !line.contains("https://"))
            .flatMap(line -> Arrays.stream(line.strip().split("\\s+", -1)))
            .filter(word -> !word.isEmpty())
            .count();
    return words * 60.0 / WORDS_A_MINUTE;
  }
}
