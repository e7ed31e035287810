package dev.kept.reading;

import org.jspecify.annotations.Nullable;

/**
 * The time words of one language: set phrases and what they mean. A phrase is a path through a tree
 * of words; the words themselves stand in one table and are found there without cutting them out of
 * the text.
 */
final class DueWords {

  /** No word of this language's time phrases. */
  static final int UNKNOWN = -1;

  /** The start of every phrase. */
  static final int ROOT = 0;

  /** No phrase goes on like that. */
  static final int NOWHERE = -1;

  private final String[] words;
  private final int[] hashes;
  private final String hedge;
  private final long[] steps;
  private final int[] targets;
  private final @Nullable DueTerm[] terms;

  /**
   * @param words a hash table with room for as many again; the index of a word is its number
   * @param hedge the ending that makes any time word rough ("noonish")
   * @param steps a hash table of (node, word) pairs, as {@link #step} writes them; -1 is free
   * @param targets the node that each step leads to
   * @param terms what it means to stop at a node
   */
  DueWords(String[] words, String hedge, long[] steps, int[] targets, @Nullable DueTerm[] terms) {
    this.words = words;
    this.hashes = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = words[i].hashCode();
    }
    this.hedge = hedge;
    this.steps = steps;
    this.targets = targets;
    this.terms = terms;
  }

  /** The number of the word that stands there, whatever its case; dots inside do not count. */
  int word(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = c == '.' && end - start > 1 ? hash : hash(hash, c);
    }
    return word(text, start, end, hash);
  }

  /** The hash of a word that goes on with {@code c}; that of the empty word is 0. */
  static int hash(int hash, char c) {
    return 31 * hash + DueLetters.fold(c);
  }

  /** The number of the word that stands there, if its hash is known already. */
  int word(CharSequence text, int start, int end, int hash) {
    int mask = words.length - 1;
    for (int at = spread(hash) & mask; !words[at].isEmpty(); at = (at + 1) & mask) {
      if (hashes[at] == hash && isAt(words[at], text, start, end)) {
        return at;
      }
    }
    return UNKNOWN;
  }

  private static boolean isAt(String word, CharSequence text, int start, int end) {
    int read = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' && end - start > 1) {
        continue;
      }
      if (read == word.length() || word.charAt(read) != DueLetters.fold(c)) {
        return false;
      }
      read++;
    }
    return read == word.length();
  }

  /** Where the ending that makes a time word rough begins in a longer word; -1 if there is none. */
  int hedge(CharSequence text, int start, int end) {
    int from = end - hedge.length();
    if (hedge.isEmpty() || from - start < 3) {
      return -1;
    }
    for (int i = 0; i < hedge.length(); i++) {
      if (DueLetters.fold(text.charAt(from + i)) != hedge.charAt(i)) {
        return -1;
      }
    }
    return word(text, start, from) == UNKNOWN ? -1 : from;
  }

  /** The phrases that go on from {@code node} with this word, or {@link #NOWHERE}. */
  int then(int node, int word) {
    long step = step(node, word);
    int mask = steps.length - 1;
    for (int at = spread(Long.hashCode(step)) & mask; steps[at] != -1; at = (at + 1) & mask) {
      if (steps[at] == step) {
        return targets[at];
      }
    }
    return NOWHERE;
  }

  /** What it means to stop here, if anything. */
  @Nullable DueTerm term(int node) {
    return terms[node];
  }

  static long step(int node, int word) {
    return ((long) node << 32) | word;
  }

  /** Neighbours in a hash table should not be neighbours in it. */
  static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
