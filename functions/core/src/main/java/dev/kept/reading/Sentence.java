package dev.kept.reading;

import java.util.ArrayList;
import java.util.List;

/** The words {@code [from, to)} up to a full stop, a question mark or the end of a line. */
record Sentence(int from, int to, boolean question) {
  private static final long ENDS = Tag.bits(Tag.STOP, Tag.QUESTION, Tag.BREAK);

  static List<Sentence> of(Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= tokens.count; i++) {
      if (i == tokens.count || tokens.is(i, ENDS)) {
        if (i > from) {
          sentences.add(new Sentence(from, i, tokens.is(i, Tag.QUESTION)));
        }
        from = i + 1;
      }
    }
    return sentences;
  }
}
