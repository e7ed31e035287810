package dev.kept.local.lines;

/** What is wrong with one line; the lines after it go on. */
final class LineProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LineProblem(String message) {
    super(message);
  }
}
