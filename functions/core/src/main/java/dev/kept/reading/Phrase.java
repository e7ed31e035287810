package dev.kept.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over words, written as one reads it: {@code let YOU know}, {@code give .. call|ring},
 * {@code keep YOU fully? posted}. Small letters stand for the word in any of its forms, capitals
 * for a {@link Tag}, {@code |} for a choice, {@code ?} for what may be missing, {@code ..} for up
 * to four words of the same clause.
 */
final class Phrase {
  private static final int GAP = 4;
  private static final long ENDS =
      Tag.bits(Tag.STOP, Tag.QUESTION, Tag.BREAK, Tag.COMMA, Tag.COLON, Tag.DASH);

  private record Part(
      List<Word> words, long tags, boolean customer, boolean optional, boolean gap) {}

  private final Part[] parts;

  private Phrase(Part[] parts) {
    this.parts = parts;
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
    if (written.equals("..")) {
      return new Part(List.of(), 0, false, true, true);
    }
    boolean optional = written.endsWith("?");
    String choices = optional ? written.substring(0, written.length() - 1) : written;
    List<Word> words = new ArrayList<>();
    long tags = 0;
    boolean customer = false;
    for (String choice : Table.cells(choices, "\\|")) {
      if (Character.isUpperCase(choice.charAt(0))) {
        tags |= Tag.valueOf(choice).bit;
        customer |= choice.equals("YOU");
      } else {
        words.add(lexicon.word(choice));
      }
    }
    return new Part(List.copyOf(words), tags, customer, optional, false);
  }

  /** The words with which a match can begin. */
  List<Word> firstWords(Lexicon lexicon) {
    List<Word> first = new ArrayList<>(parts[0].words);
    for (Word word : lexicon.words()) {
      boolean form = parts[0].words.contains(word.base);
      boolean tagged =
          word.is(parts[0].tags) || (parts[0].customer && word.is(Tag.bits(Tag.ABOUT, Tag.ME)));
      if ((form || tagged) && !first.contains(word)) {
        first.add(word);
      }
    }
    return first;
  }

  /** Where the match that begins at {@code from} ends, before {@code limit}; -1 if none does. */
  int match(Tokens tokens, int from, int limit) {
    return match(tokens, from, limit, 0);
  }

  private int match(Tokens tokens, int at, int limit, int p) {
    if (p == parts.length) {
      return at;
    }
    Part part = parts[p];
    if (part.gap) {
      return overGap(tokens, at, limit, p + 1);
    }
    if (at < limit && fits(part, tokens, at)) {
      int end = match(tokens, at + 1, limit, p + 1);
      if (end >= 0) {
        return end;
      }
    }
    return part.optional ? match(tokens, at, limit, p + 1) : -1;
  }

  private int overGap(Tokens tokens, int at, int limit, int p) {
    for (int skipped = 0; skipped <= GAP && at + skipped <= limit; skipped++) {
      int end = match(tokens, at + skipped, limit, p);
      if (end >= 0) {
        return end;
      }
      if (tokens.is(at + skipped, ENDS)) {
        break;
      }
    }
    return -1;
  }

  private static boolean fits(Part part, Tokens tokens, int at) {
    Word word = tokens.word(at);
    return word.is(part.tags)
        || part.words.contains(word)
        || (word.base != word && part.words.contains(word.base))
        || (part.customer && tokens.isCustomer(at));
  }
}
