package dev.kept.reading;

/** A message all in capitals, or with several marks in a row, is loud. */
final class Shouting {
  private static final int ENOUGH_LETTERS = 20;

  private Shouting() {}

  static boolean in(String text) {
    if (text.contains("!!!") || text.contains("???")) {
      return true;
    }
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= ENOUGH_LETTERS && capitals * 10 > letters * 7;
  }
}
