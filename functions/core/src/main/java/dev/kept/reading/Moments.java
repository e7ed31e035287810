package dev.kept.reading;

import java.util.List;

/** Where a message asks to wait a moment, and which of its sentences stand in every message. */
final class Moments {
  /** How many sentences one line of a footer holds. */
  private static final int FOOTER = 4;

  private final Language language;
  private final Tokens tokens;
  private final List<Sentence> sentences;

  Moments(Language language, Tokens tokens, List<Sentence> sentences) {
    this.language = language;
    this.tokens = tokens;
    this.sentences = sentences;
  }

  /** "One moment, please": in the sentence, or right before or after it. */
  boolean stalls(Sentence sentence) {
    int at = indexOf(sentence);
    for (int i = Math.max(0, at - 1); i < Math.min(sentences.size(), at + 2); i++) {
      Sentence near = sentences.get(i);
      if (language.stalls().first(tokens, near.from(), near.to()) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "Our office is closed", "this mailbox is monitored": said to everybody, or by a footer. */
  boolean notice(Sentence sentence) {
    if (language.notices().first(tokens, sentence.from(), sentence.to()) >= 0) {
      return true;
    }
    int at = indexOf(sentence);
    for (int i = at; i >= 0 && i > at - FOOTER; i--) {
      Sentence one = sentences.get(i);
      if (language.footers().first(tokens, one.from(), one.to()) >= 0) {
        return true;
      }
      if (i > 0 && tokens.is(sentences.get(i - 1).to(), Tag.BREAK)) {
        break;
      }
    }
    return false;
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
