package dev.kept.lambda.pages;

import com.samskivert.mustache.Escapers;

/**
 * What somebody wrote, as a page may show it: as text, and without what is no text. An override of
 * direction would turn what stands behind it round, our own words too.
 */
final class Shown {

  private Shown() {}

  static String escaped(String text) {
    return Escapers.HTML.escape(withoutTricks(text));
  }

  private static String withoutTricks(String text) {
    if (text.chars().noneMatch(Shown::isTrick)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().filter(c -> !isTrick(c)).forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  /** Control characters but a line's end and a tab, and what embeds, overrides or isolates. */
  private static boolean isTrick(int c) {
    boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7f && c < 0xa0);
    boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return control || turns;
  }
}
