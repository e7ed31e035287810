package dev.kept.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases and what each of them means. Of those that match at a word, the longest speaks. */
final class PhraseBook<T> {
  private record Entry<T>(Phrase phrase, T meaning) {}

  /** A phrase found: its words are {@code [from, end)}. */
  record Match<T>(int from, int end, T meaning) {}

  private final Lexicon lexicon;
  private final List<Entry<T>> entries = new ArrayList<>();
  private final List<List<Entry<T>>> byWord = new ArrayList<>();

  PhraseBook(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void add(String pattern, T meaning) {
    entries.add(new Entry<>(Phrase.of(lexicon, pattern), meaning));
  }

  /** To be called once, when the lexicon has all its words. */
  void close() {
    for (int i = 0; i < lexicon.size(); i++) {
      byWord.add(List.of());
    }
    for (Entry<T> entry : entries) {
      for (Word word : entry.phrase.firstWords(lexicon)) {
        if (byWord.get(word.id).isEmpty()) {
          byWord.set(word.id, new ArrayList<>(2));
        }
        byWord.get(word.id).add(entry);
      }
    }
  }

  /**
   * The phrase that begins at {@code at} and says most: with the most words of its own, then with
   * the fewest between them; of equals the one that was added first.
   */
  @Nullable Match<T> longest(Tokens tokens, int at, int limit) {
    T best = null;
    long found = Phrase.NONE;
    int most = 0;
    List<Entry<T>> candidates = byWord.get(tokens.word(at).id);
    for (int i = 0; i < candidates.size(); i++) {
      Entry<T> entry = candidates.get(i);
      long match = entry.phrase.match(tokens, at, limit);
      if (match != Phrase.NONE) {
        int own = Phrase.end(match) - at - Phrase.skipped(match);
        if (own > most || (own == most && Phrase.skipped(match) < Phrase.skipped(found))) {
          best = entry.meaning;
          found = match;
          most = own;
        }
      }
    }
    return best == null ? null : new Match<>(at, Phrase.end(found), best);
  }

  /** Where the first phrase begins in {@code [from, to)}; -1 if there is none. */
  int first(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (longest(tokens, i, to) != null) {
        return i;
      }
    }
    return -1;
  }
}
