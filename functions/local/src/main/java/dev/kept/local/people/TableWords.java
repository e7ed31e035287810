package dev.kept.local.people;

import dev.kept.local.people.CsvTable.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What is said of any table that was read. */
record TableWords(PrintWriter out, Path file) {

  /** The lines that need a look, and the columns that say nothing to us. */
  void begin(List<Problem> lines, Columns columns) {
    lines.forEach(line -> out.printf("%s, %s%n", file, line));
    if (!columns.unknown().isEmpty()) {
      out.printf("Passed over: the columns %s.%n", String.join(", ", columns.unknown()));
    }
  }

  /**
   * How much was not taken.
   *
   * @return the exit code: 1 if there is any
   */
  int end(List<Problem> lines) {
    if (!lines.isEmpty()) {
      out.printf("%d things need a look; all else was taken.%n", lines.size());
    }
    return lines.isEmpty() ? 0 : 1;
  }
}
