package dev.kept.store.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known names somebody may have meant. */
final class Nearest {

  private Nearest() {}

  /** The known name that takes the fewest changes, if they are few for its length. */
  static Optional<String> of(String name, Collection<String> known) {
    String typed = plain(name);
    return known.stream()
        .filter(
            candidate -> changes(typed, plain(candidate)) <= Math.max(2, candidate.length() / 3))
        .min(
            Comparator.comparingInt((String candidate) -> changes(typed, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String plain(String name) {
    String shorter = name.length() > 40 ? name.substring(0, 40) : name;
    return shorter.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
  }

  /** How many letters must be put in, taken out or changed: Levenshtein's distance. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
