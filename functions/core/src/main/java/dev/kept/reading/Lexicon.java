package dev.kept.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language. Looking one up takes a stretch of a text as it is, in any case, and
 * makes no string of it.
 */
final class Lexicon {
  private static final int LONGEST = 24;

  private record Ending(String text, Word word) {}

  private final List<Word> words = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();
  private final Map<Word, List<Word>> forms = new HashMap<>();
  private @Nullable Word[] table = new Word[4096];

  final Word unknown = shape("<unknown>", Tag.UNKNOWN);
  final Word name = shape("<name>", Tag.NAME);
  final Word number = shape("<number>", Tag.NUMBER);
  final Word link = shape("<link>", Tag.LINK);
  final Word handle = shape("<handle>", Tag.HANDLE);
  final Word comma = shape("<comma>", Tag.COMMA);
  final Word colon = shape("<colon>", Tag.COLON);
  final Word dash = shape("<dash>", Tag.DASH);
  final Word stop = shape("<stop>", Tag.STOP);
  final Word question = shape("<question>", Tag.QUESTION);
  final Word newline = shape("<break>", Tag.BREAK);
  final Word bracket = shape("<bracket>", Tag.BRACKET);
  final Word quote = shape("<quote>", Tag.QUOTE);
  final Word symbol = shape("<symbol>", Tag.SYMBOL);

  /** What a word that is in no table may be, if it ends so. */
  void ending(String ending, Tag... tags) {
    Word word = shape("<" + ending + ">", tags);
    word.tags |= Tag.UNKNOWN.bit;
    endings.add(new Ending(ending, word));
  }

  /** What a word that is in no table may be: known by its ending, or anything. */
  Word byEnding(String text, int from, int to) {
    for (Ending one : endings) {
      int length = one.text.length();
      if (to - from > length + 2 && text.startsWith(one.text, to - length)) {
        return one.word;
      }
    }
    return unknown;
  }

  int size() {
    return words.size();
  }

  /** The other forms of a verb: "calls", "calling". */
  List<Word> forms(Word base) {
    return forms.getOrDefault(base, List.of());
  }

  List<Word> words() {
    return words;
  }

  /** The word so written, added if it was not there yet. */
  Word word(String text) {
    int slot = slot(text, 0, text.length());
    Word found = table[slot];
    if (found != null) {
      return found;
    }
    if (words.size() * 3 > table.length) {
      grow();
      slot = slot(text, 0, text.length());
    }
    Word word = shape(text);
    table[slot] = word;
    return word;
  }

  Word tag(String text, Tag... tags) {
    Word word = word(text);
    word.tags |= Tag.bits(tags);
    return word;
  }

  /** To be called once, when all words are in: a word of which nothing is said may be anything. */
  void close() {
    for (Word word : words) {
      word.tags = word.tags == 0 ? Tag.UNKNOWN.bit : word.tags;
      if (word.base != word) {
        forms.computeIfAbsent(word.base, base -> new ArrayList<>()).add(word);
      }
    }
  }

  /** The word at {@code [from, to)}, whatever its case; null where this language has none such. */
  @Nullable Word find(CharSequence text, int from, int to) {
    return to - from > LONGEST ? null : table[slot(text, from, to)];
  }

  private Word shape(String text, Tag... tags) {
    Word word = new Word(text, words.size());
    word.tags = Tag.bits(tags);
    words.add(word);
    return word;
  }

  private int slot(CharSequence text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    int slot = (hash ^ (hash >>> 15)) & (table.length - 1);
    Word there;
    while ((there = table[slot]) != null && !same(there.text, text, from, to)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private static boolean same(String word, CharSequence text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }

  /** Small letter of any alphabet, with every kind of apostrophe made straight. */
  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '’' || c == '‘' || c == 'ʼ' || c == '´' ? '\'' : Character.toLowerCase(c);
  }

  private void grow() {
    table = new Word[table.length * 2];
    for (Word word : words) {
      if (!word.text.startsWith("<")) {
        table[slot(word.text, 0, word.text.length())] = word;
      }
    }
  }
}
