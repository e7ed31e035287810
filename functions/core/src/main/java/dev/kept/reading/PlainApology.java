package dev.kept.reading;

import dev.kept.fact.Signal.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an apology comes first, but for a greeting. */
final class PlainApology {
  private static final long POLITE =
      Tag.bits(Tag.YES, Tag.NAME, Tag.COMMA, Tag.ABOUT, Tag.HANDLE, Tag.STOP, Tag.BREAK, Tag.DASH);

  private final Tokens tokens;
  private final PhraseBook<Kind> book;

  PlainApology(Tokens tokens, PhraseBook<Kind> book) {
    this.tokens = tokens;
    this.book = book;
  }

  /** The sentence that apologises; null where something else was said before. */
  @Nullable Sentence in(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (apologises(sentence)) {
        return sentence;
      }
      if (!greets(sentence)) {
        return null;
      }
    }
    return null;
  }

  private boolean apologises(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      PhraseBook.Match<Kind> match = book.longest(tokens, i, sentence.to());
      if (match != null && match.meaning() == Kind.APOLOGY) {
        return true;
      }
    }
    return false;
  }

  private boolean greets(Sentence sentence) {
    int other = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      other += tokens.is(i, POLITE) ? 0 : 1;
    }
    return other <= 2 && sentence.to() - sentence.from() <= 5;
  }
}
