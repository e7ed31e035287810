package dev.kept.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a message asks to wait a moment, and which of its sentences stand in every message. */
final class Moments {
  /** How many sentences one line of a footer holds. */
  private static final int FOOTER = 4;

  /** All hours of all days, as one figure. */
  private static final Set<String> ALWAYS = Set.of("24/7", "24/365", "24/7/365");

  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Language language;
  private final Tokens tokens;
  private final List<Sentence> sentences;
  private final byte[] stalls;
  private final byte[] footers;
  private final byte[] notices;
  private final byte[] emergencies;
  private final @Nullable String[] clocks;

  Moments(Language language, Tokens tokens, List<Sentence> sentences) {
    this.language = language;
    this.tokens = tokens;
    this.sentences = sentences;
    this.stalls = new byte[sentences.size()];
    this.footers = new byte[sentences.size()];
    this.notices = new byte[sentences.size()];
    this.emergencies = new byte[sentences.size()];
    this.clocks = new String[sentences.size()];
  }

  /** "One moment, please": in the sentence, or right before or after it. */
  boolean stalls(Sentence sentence) {
    int at = indexOf(sentence);
    for (int i = Math.max(0, at - 1); i < Math.min(sentences.size(), at + 2); i++) {
      if (says(language.stalls(), stalls, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Our office is closed", "this mailbox is monitored": said to everybody, or by a footer. */
  boolean notice(Sentence sentence) {
    int at = indexOf(sentence);
    if (says(language.notices(), notices, at)) {
      return true;
    }
    for (int i = at; i >= 0 && i > at - FOOTER; i--) {
      if (says(language.footers(), footers, i)) {
        return true;
      }
      int before = i == 0 ? 0 : sentences.get(i - 1).to();
      if (tokens.any(before, sentences.get(i).from(), Tag.BREAK.bit)) {
        break;
      }
    }
    return false;
  }

  /** "In an emergency": of any that there may ever be. */
  boolean emergency(Sentence sentence) {
    return says(language.emergencies(), emergencies, indexOf(sentence));
  }

  /** "Round the clock", "seven days a week": the words for it, empty where there are none. */
  String roundTheClock(Sentence sentence) {
    int at = indexOf(sentence);
    String known = clocks[at];
    if (known == null) {
      known = "";
      for (int i = sentence.from(); known.isEmpty() && i < sentence.to(); i++) {
        known = hoursAt(i, sentence.to());
      }
      clocks[at] = known;
    }
    return known;
  }

  private String hoursAt(int at, int limit) {
    String word = tokens.is(at, Tag.NUMBER) ? tokens.quote(at, at + 1) : "";
    if (ALWAYS.contains(word)) {
      return word;
    }
    PhraseBook.Match<Boolean> match = language.roundTheClock().longest(tokens, at, limit);
    return match == null ? "" : tokens.quote(at, match.end());
  }

  /** Looked for once a sentence, however many clauses ask. */
  private boolean says(PhraseBook<Boolean> book, byte[] known, int i) {
    if (known[i] == UNKNOWN) {
      Sentence one = sentences.get(i);
      known[i] = book.first(tokens, one.from(), one.to()) >= 0 ? YES : NO;
    }
    return known[i] == YES;
  }

  /** Sentences stand in the order of the text. */
  private int indexOf(Sentence sentence) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).from() < sentence.from()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
