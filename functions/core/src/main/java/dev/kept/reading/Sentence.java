package dev.kept.reading;

import java.util.ArrayList;
import java.util.List;

/** The words {@code [from, to)} up to a full stop, a question mark or the end of a line. */
record Sentence(int from, int to, boolean question) {
  /** Words; what goes on without a stop is cut here, so that reading stays linear. */
  private static final int LONGEST = 300;

  private static final long ENDS = Tag.bits(Tag.STOP, Tag.QUESTION, Tag.BREAK);

  static List<Sentence> of(Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= tokens.count; i++) {
      boolean ends = i == tokens.count || tokens.is(i, ENDS);
      if (ends || i - from == LONGEST) {
        if (i > from) {
          sentences.add(new Sentence(from, i, tokens.is(i, Tag.QUESTION)));
        }
        from = ends ? i + 1 : i;
      }
    }
    return sentences;
  }
}
