package dev.kept.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables in which a language keeps its words. By hand: this is what a cold start costs.
 */
final class Table {
  private Table() {}

  /** What stands between any of the separators, without the blanks around it. */
  static List<String> cells(String text, String separators) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int to = 0; to <= text.length(); to++) {
      if (to == text.length() || separators.indexOf(text.charAt(to)) >= 0) {
        String cell = text.substring(from, to).strip();
        if (!cell.isEmpty()) {
          cells.add(cell);
        }
        from = to + 1;
      }
    }
    return cells;
  }

  static List<String> words(String text) {
    return cells(text, " \n\t");
  }
}
