package dev.kept.local.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every page that can be reached by following links. */
final class Walk {

  private static final int MOST = 400;

  private Walk() {}

  /** The addresses, the first ones first. */
  static Set<String> from(Tab tab, String site, List<String> starts) {
    Set<String> seen = new LinkedHashSet<>(starts);
    Deque<String> ahead = new ArrayDeque<>(starts);
    while (!ahead.isEmpty() && seen.size() < MOST) {
      tab.open(site + ahead.removeFirst());
      for (String link : links(tab)) {
        if (link.startsWith(site)) {
          String path = link.substring(site.length()).replaceFirst("#.*", "");
          if (seen.add(path)) {
            ahead.addLast(path);
          }
        }
      }
    }
    return seen;
  }

  private static List<String> links(Tab tab) {
    String found =
        tab.ask("[...document.querySelectorAll('a[href]')].map(a => a.href).join('\\n')");
    return List.of(found.split("\n", -1));
  }
}
