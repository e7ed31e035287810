package dev.kept.reading;

import java.util.Arrays;
import java.util.List;

/** Reads the tables in which a language keeps its words. */
final class Table {
  private Table() {}

  /** What stands between the separators, without the blanks around it. */
  static List<String> cells(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  static List<String> words(String text) {
    return cells(text, "\\s+");
  }
}
