package dev.kept.local.demo;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is told, as lines that fit a screen, with a heading for each day. */
final class Page {

  private static final int WIDTH = 78;

  private final PrintWriter out;
  private final Almanac almanac;
  private @Nullable LocalDate day;

  Page(PrintWriter out, Almanac almanac) {
    this.out = out;
    this.almanac = almanac;
  }

  void line() {
    out.println();
    out.flush();
  }

  /** A sentence at its time; the day before it where that is another than the last. */
  void say(Instant at, String mark, String sentence) {
    if (!almanac.date(at).equals(day)) {
      day = almanac.date(at);
      out.printf("%n  %s%n", almanac.dated(at));
    }
    wrap("  %s  %s".formatted(almanac.time(at), mark), sentence);
    out.flush();
  }

  /** Text after a beginning, its further lines under its first. */
  void wrap(String start, String text) {
    StringBuilder line = new StringBuilder(start);
    boolean empty = true;
    for (String word : text.split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(" ".repeat(start.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }
}
