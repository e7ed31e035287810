package dev.kept.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the set phrases of a language. Each phrase has one meaning. */
final class DueWordsBuilder {

  private static final class Node {
    final Map<String, Node> longer = new LinkedHashMap<>();
    @Nullable DueTerm term;
    int number;
  }

  private final Node root = new Node();
  private final List<Node> nodes = new ArrayList<>(List.of(root));
  private final Set<String> words = new TreeSet<>();
  private String hedge = "";

  /**
   * Phrases of one meaning, parted by commas, in lower case with straight apostrophes. Words,
   * digits and symbols of a phrase are parted by spaces.
   *
   * @throws IllegalArgumentException if one of them was said before
   */
  DueWordsBuilder say(DueTerm meaning, String phrases) {
    for (String phrase : phrases.strip().split("\\s*,\\s*", -1)) {
      Node node = root;
      for (String word : phrase.toLowerCase(Locale.ROOT).split(" ", -1)) {
        words.add(word);
        node = node.longer.computeIfAbsent(word, any -> node());
      }
      if (node.term != null) {
        throw new IllegalArgumentException(
            "\"" + phrase + "\" is said to be " + meaning + " and was " + node.term);
      }
      node.term = meaning;
    }
    return this;
  }

  /** The ending that makes any time word rough. */
  DueWordsBuilder hedge(String ending) {
    hedge = ending;
    return this;
  }

  private Node node() {
    Node node = new Node();
    node.number = nodes.size();
    nodes.add(node);
    return node;
  }

  DueWords build() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    String[] table = new String[room(words.size())];
    Arrays.fill(table, "");
    for (String word : words) {
      int at = DueWords.spread(word.hashCode()) & (table.length - 1);
      while (!table[at].isEmpty()) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = word;
      numbers.put(word, at);
    }
    long[] steps = new long[room(nodes.size())];
    int[] targets = new int[steps.length];
    Arrays.fill(steps, -1);
    for (Node node : nodes) {
      node.longer.forEach((word, next) ->
          put(steps, targets, DueWords.step(node.number, numbers.getOrDefault(word, -1)), next));
    }
    @Nullable DueTerm[] terms = nodes.stream().map(node -> node.term).toArray(DueTerm[]::new);
    return new DueWords(table, hedge, steps, targets, terms);
  }

  private static void put(long[] steps, int[] targets, long step, Node next) {
    int at = DueWords.spread(Long.hashCode(step)) & (steps.length - 1);
    while (steps[at] != -1) {
      at = (at + 1) & (steps.length - 1);
    }
    steps[at] = step;
    targets[at] = next.number;
  }

  /** A power of two with room for as many again. */
  private static int room(int size) {
    return Integer.highestOneBit(Math.max(2, size)) << 2;
  }
}
