package dev.kept.lambda.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text in pieces, those that are quoted marked. */
final class Marked {

  /** What is longer is the ticket's to show. */
  private static final int MOST = 6_000;

  private Marked() {}

  /** The pieces in their order; a quote that is not in the text marks nothing. */
  static List<Map<String, Object>> pieces(String text, List<String> quotes) {
    String shown = text.length() > MOST ? text.substring(0, MOST) + " …" : text;
    List<Map<String, Object>> pieces = new ArrayList<>();
    int from = 0;
    while (from < shown.length()) {
      int start = shown.length();
      int end = shown.length();
      for (String quote : quotes) {
        int found = shown.indexOf(quote, from);
        if (found >= 0 && found < start) {
          start = found;
          end = found + quote.length();
        }
      }
      add(pieces, shown.substring(from, start), false);
      add(pieces, shown.substring(start, end), true);
      from = end;
    }
    return pieces;
  }

  private static void add(List<Map<String, Object>> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(Map.of("text", text, "marked", marked));
    }
  }
}
