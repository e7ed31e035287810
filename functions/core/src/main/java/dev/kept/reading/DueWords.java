package dev.kept.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time words of one language: set phrases and what they mean, longest first. Words are in lower
 * case, with straight apostrophes and without the dots of abbreviations.
 */
final class DueWords {

  private final Map<String, DueWords> longer;
  private final @Nullable DueTerm term;

  private DueWords(Map<String, DueWords> longer, @Nullable DueTerm term) {
    this.longer = Map.copyOf(longer);
    this.term = term;
  }

  /** The phrases that go on with {@code word}, if any do. */
  @Nullable DueWords then(String word) {
    return longer.get(word);
  }

  /** What it means to stop here, if anything. */
  @Nullable DueTerm term() {
    return term;
  }

  static Builder builder() {
    return new Builder();
  }

  /** Gathers phrases. A phrase said twice keeps its last meaning. */
  static final class Builder {
    private final Map<String, Builder> longer = new HashMap<>();
    private @Nullable DueTerm term;

    /** Phrases of one meaning, parted by commas. */
    Builder say(DueTerm meaning, String phrases) {
      for (String phrase : Table.cells(phrases, ",")) {
        Builder node = this;
        for (String word : Table.words(phrase.toLowerCase(Locale.ROOT))) {
          node = node.longer.computeIfAbsent(word, any -> new Builder());
        }
        node.term = meaning;
      }
      return this;
    }

    DueWords build() {
      Map<String, DueWords> built = new HashMap<>();
      longer.forEach((word, node) -> built.put(word, node.build()));
      return new DueWords(built, term);
    }
  }
}
