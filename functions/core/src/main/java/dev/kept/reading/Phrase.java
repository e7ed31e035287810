package dev.kept.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern over words, written as one reads it: {@code let YOU know}, {@code give .. call|ring},
 * {@code keep YOU fully? posted}. Small letters stand for the word in any of its forms, capitals
 * for a {@link Tag}, {@code |} for a choice, {@code ?} for what may be missing, {@code ..} for up
 * to four words of the same clause.
 */
final class Phrase {
  private static final int GAP = 4;
  private static final long ENDS =
      Tag.bits(
          Tag.STOP,
          Tag.QUESTION,
          Tag.BREAK,
          Tag.COMMA,
          Tag.COLON,
          Tag.DASH,
          Tag.WILL,
          Tag.WOULD,
          Tag.CAN,
          Tag.IF);

  /** One place of the pattern, and what may stand there. */
  private static final class Part {
    private List<Word> words = List.of();

    /** The numbers of the words, one bit each. */
    private BitSet numbers = new BitSet();

    private long tags;
    private boolean customer;
    private boolean optional;
    private boolean gap;

    boolean fits(Tokens tokens, int at) {
      Word word = tokens.word(at);
      return word.is(tags)
          || (customer && tokens.isCustomer(at))
          || numbers.get(word.id)
          || numbers.get(word.base.id);
    }
  }

  private final Part[] parts;

  private final boolean secondFixed;

  private Phrase(Part[] parts) {
    this.parts = parts;
    this.secondFixed = parts.length > 1 && !parts[0].optional && !parts[1].optional;
  }

  static Phrase of(Lexicon lexicon, String pattern) {
    List<String> words = Table.words(pattern);
    Part[] parts = new Part[words.size()];
    for (int i = 0; i < words.size(); i++) {
      parts[i] = part(lexicon, words.get(i));
    }
    return new Phrase(parts);
  }

  private static Part part(Lexicon lexicon, String written) {
    Part part = new Part();
    if (written.equals("..")) {
      part.optional = true;
      part.gap = true;
      return part;
    }
    part.optional = written.endsWith("?");
    String choices = part.optional ? written.substring(0, written.length() - 1) : written;
    List<Word> words = new ArrayList<>();
    for (String choice : Table.cells(choices, "|")) {
      if (Character.isUpperCase(choice.charAt(0))) {
        part.tags |= Tag.valueOf(choice).bit;
        part.customer |= choice.equals("YOU");
      } else {
        Word word = lexicon.word(choice);
        words.add(word);
        part.numbers.set(word.id);
      }
    }
    part.words = List.copyOf(words);
    return part;
  }

  /** The words with which a match can begin. */
  Set<Word> firstWords(Lexicon lexicon) {
    Set<Word> first = new LinkedHashSet<>();
    for (Word word : parts[0].words) {
      first.add(word);
      first.addAll(lexicon.forms(word));
    }
    long tags = parts[0].tags | (parts[0].customer ? Tag.bits(Tag.ABOUT, Tag.ME) : 0);
    if (tags != 0) {
      for (Word word : lexicon.words()) {
        if (word.is(tags)) {
          first.add(word);
        }
      }
    }
    return first;
  }

  /** No match. */
  static final long NONE = -1;

  /**
   * The match that begins at {@code from} and ends before {@code limit}, as {@link #end} and {@link
   * #skipped} read it; {@link #NONE} if there is none.
   */
  long match(Tokens tokens, int from, int limit) {
    // Most phrases fail at their second word.
    if (secondFixed && (from + 1 >= limit || !parts[1].fits(tokens, from + 1))) {
      return NONE;
    }
    return match(tokens, from, limit, 0, 0);
  }

  static int end(long match) {
    return (int) (match >>> 8);
  }

  /** How many words a gap took in. */
  static int skipped(long match) {
    return (int) (match & 0xff);
  }

  private long match(Tokens tokens, int at, int limit, int p, int skipped) {
    if (p == parts.length) {
      return ((long) at << 8) | skipped;
    }
    Part part = parts[p];
    if (part.gap) {
      return overGap(tokens, at, limit, p + 1, skipped);
    }
    if (at < limit && part.fits(tokens, at)) {
      long match = match(tokens, at + 1, limit, p + 1, skipped);
      if (match != NONE) {
        return match;
      }
    }
    return part.optional ? match(tokens, at, limit, p + 1, skipped) : NONE;
  }

  private long overGap(Tokens tokens, int at, int limit, int p, int skipped) {
    for (int over = 0; over <= GAP && at + over <= limit; over++) {
      long match = match(tokens, at + over, limit, p, skipped + over);
      if (match != NONE) {
        return match;
      }
      if (tokens.is(at + over, ENDS)) {
        break;
      }
    }
    return NONE;
  }
}
