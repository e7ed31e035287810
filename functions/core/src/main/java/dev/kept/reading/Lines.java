package dev.kept.reading;

/** The lines of a text: which are quoted, and which go on with the sentence before. */
final class Lines {
  private final String text;

  Lines(String text) {
    this.text = text;
  }

  /** Past the lines from {@code lineStart} on that quote someone ("> ..."). */
  int skipQuoted(int lineStart) {
    int i = lineStart;
    while (i < text.length() && text.charAt(i) == '>') {
      int end = text.indexOf('\n', i);
      i = end < 0 ? text.length() : end + 1;
    }
    return i;
  }

  /**
   * Whether the line that begins at {@code lineStart} is the "-- " by which mail programs part a
   * signature from what was written.
   */
  boolean signature(int lineStart) {
    int end = lineStart + 2;
    return text.startsWith("--", lineStart)
        && (end >= text.length()
            || isNewline(text.charAt(end))
            || (text.charAt(end) == ' '
                && (end + 1 == text.length() || isNewline(text.charAt(end + 1)))));
  }

  /**
   * Whether the line end at {@code i} ends a sentence.
   *
   * @param next where the next line begins that is not quoted
   */
  boolean ends(int i, int next) {
    boolean paragraph = (next < text.length() && isNewline(text.charAt(next))) || next > i + 1;
    return paragraph || next >= text.length() || !continues(next);
  }

  static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  /** A line that begins with a small letter or a bracket goes on with the sentence before it. */
  private boolean continues(int i) {
    int at = i;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && (Character.isLowerCase(text.charAt(at)) || text.charAt(at) == '(');
  }
}
