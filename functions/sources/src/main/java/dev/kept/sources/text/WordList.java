package dev.kept.sources.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of many languages, as they are easiest to read: one language a line, a bar between. */
final class WordList {

  private static final Pattern BETWEEN = Pattern.compile("[|\\n]");

  private WordList() {}

  static Set<String> of(String lines) {
    return BETWEEN
        .splitAsStream(lines)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
