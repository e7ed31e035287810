package dev.kept.reading;

import java.util.Arrays;

/**
 * A message as words with the place of each in the text. "we'll" is two words, "we" and "will", on
 * one stretch. Kept in plain arrays: a message costs a handful of objects, however long.
 */
final class Tokens {
  final String text;

  /** The tags that mean the customer: "you", or in a note "her", or in their own words "me". */
  final long customer;

  int count;
  Word[] words;
  int[] starts;
  int[] ends;

  Tokens(String text, long customer, Word filler) {
    this.text = text;
    this.customer = customer;
    int size = text.length() / 4 + 16;
    words = new Word[size];
    starts = new int[size];
    ends = new int[size];
    words[0] = filler;
  }

  void add(Word word, int start, int end) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    words[count] = word;
    starts[count] = start;
    ends[count++] = end;
  }

  Word word(int i) {
    return words[i];
  }

  boolean is(int i, Tag tag) {
    return is(i, tag.bit);
  }

  boolean is(int i, long bits) {
    return i >= 0 && i < count && (words[i].tags & bits) != 0;
  }

  /** Whether the customer is spoken about, as in a note, and not to. */
  boolean note() {
    return (customer & Tag.ABOUT.bit) != 0;
  }

  boolean isCustomer(int i) {
    return is(i, customer);
  }

  boolean is(int i, Role role) {
    return i >= 0 && i < count && words[i].is(role);
  }

  /** Whether any word in {@code [from, to)} has one of the tags. */
  boolean any(int from, int to, long bits) {
    for (int i = from; i < to; i++) {
      if (is(i, bits)) {
        return true;
      }
    }
    return false;
  }

  boolean any(int from, int to, Role role) {
    for (int i = from; i < to; i++) {
      if (is(i, role)) {
        return true;
      }
    }
    return false;
  }

  boolean anyCustomer(int from, int to) {
    return any(from, to, customer);
  }

  /** Whether an apostrophe hangs an "s" on the word: "Dana's". */
  boolean clipped(int i) {
    return i >= 0
        && i < count
        && ends[i] - starts[i] > 2
        && Lexicon.lower(text.charAt(ends[i] - 2)) == '\''
        && words[i].is(Tag.bits(Tag.NAME, Tag.PERSON, Tag.TEAM, Tag.OFFICE));
  }

  /** The words from {@code from} up to {@code to}, exactly as written. */
  String quote(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
  }
}
