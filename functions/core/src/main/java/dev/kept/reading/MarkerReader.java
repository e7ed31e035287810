package dev.kept.reading;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Sees whether a word makes its clause speak of the future. */
final class MarkerReader {
  private static final long BOUNDARY =
      Tag.bits(Tag.COMMA, Tag.HANDLE, Tag.DASH, Tag.AND, Tag.YES, Tag.COLON, Tag.NAME, Tag.BUT);

  private static final long VERB = Tag.bits(Tag.BASE, Tag.UNKNOWN);

  private final Tokens tokens;
  private final Plans plans;
  private final IngReader ings;

  MarkerReader(Tokens tokens) {
    this.tokens = tokens;
    this.plans = new Plans(tokens);
    this.ings = new IngReader(tokens);
  }

  /** What the word at {@code at} marks; null if it marks nothing. */
  @Nullable Marked at(Sentence sentence, int at) {
    Word word = tokens.word(at);
    int limit = sentence.to();
    if (word.is(Tag.WILL)) {
      return will(sentence, at);
    }
    if (word.is(Role.GONNA)) {
      return marked(Marker.GOING, subjectEnd(sentence, at), afterTo(at + 1, limit));
    }
    if (word.is(Tag.WOULD) && plans.told(sentence, at)) {
      return marked(Marker.TOLD, at, VerbReader.afterWill(tokens, at + 1, limit));
    }
    if (word.is(Role.ASKED_OTHERS)) {
      return plans.arranged(at, limit);
    }
    if (word.is(Tag.FINITE)) {
      return marked(Marker.PRESENT, at, new VerbGroup(at, EnumSet.noneOf(Manner.class)));
    }
    if (word.is(Tag.CAN)) {
      return marked(Marker.CAN, at, VerbReader.afterWill(tokens, at + 1, limit));
    }
    if (word.is(Role.OUGHT)) {
      int verb = tokens.is(at + 1, Tag.TO) ? at + 2 : at + 1;
      return marked(Marker.SHOULD, at, VerbReader.afterWill(tokens, verb, limit));
    }
    if (word.is(Role.IS_NOW)) {
      return afterBe(sentence, at);
    }
    if (word.is(Role.LETS)) {
      return letMe(at, limit);
    }
    if (word.is(Role.EXPECTS) && tokens.is(at - 1, Tag.bits(Tag.I, Tag.WE))) {
      Marked hoped = plans.expecting(at, limit);
      if (hoped != null) {
        return hoped;
      }
    }
    Marker planned = plans.planned(at);
    if (planned != null) {
      return marked(planned, subjectEnd(sentence, at), afterTo(at + 2, limit));
    }
    if (word.is(Tag.BASE) && presentAt(sentence, at)) {
      return marked(Marker.PRESENT, at, new VerbGroup(at, EnumSet.noneOf(Manner.class)));
    }
    return word.is(Tag.ING) ? ings.at(sentence, at) : null;
  }

  private @Nullable Marked will(Sentence sentence, int at) {
    Word word = tokens.word(at);
    if (!word.is(Tag.bits(Tag.I, Tag.WE))) {
      return marked(Marker.WILL, at, VerbReader.afterWill(tokens, at + 1, sentence.to()));
    }
    // "ill" and "well" for "I'll" and "we'll": only right before a plain verb.
    boolean verb = tokens.is(at + 1, Tag.BASE) && at + 1 < sentence.to();
    boolean first = at == sentence.from() || tokens.is(at - 1, BOUNDARY);
    return verb && first
        ? marked(Marker.WILL, at, VerbReader.afterWill(tokens, at + 1, sentence.to()))
        : null;
  }

  private @Nullable Marked afterBe(Sentence sentence, int be) {
    int limit = sentence.to();
    VerbGroup verb = VerbReader.afterBe(tokens, be + 1, limit);
    if (verb == null) {
      return plans.expected(be, limit);
    }
    int at = verb.verb();
    if (tokens.is(at, Role.GOING) && tokens.is(at + 1, Tag.TO) && tokens.is(at + 2, VERB)) {
      VerbGroup inner = VerbReader.afterWill(tokens, at + 2, limit);
      return marked(Marker.GOING, be, negate(inner, verb));
    }
    Marker planned = plans.planned(at);
    if (planned != null) {
      return marked(planned, be, afterTo(at + 2, limit));
    }
    return marked(Marker.PROGRESSIVE, be, verb);
  }

  private static @Nullable VerbGroup negate(@Nullable VerbGroup verb, VerbGroup outer) {
    return verb == null || !outer.is(Manner.NEGATED) ? verb : verb.with(Manner.NEGATED);
  }

  private @Nullable VerbGroup afterTo(int at, int limit) {
    return at < limit ? VerbReader.afterWill(tokens, at, limit) : null;
  }

  private @Nullable Marked letMe(int at, int limit) {
    boolean me = tokens.is(at + 1, Tag.ME);
    return me && at + 2 < limit
        ? marked(Marker.LET_ME, at, VerbReader.afterWill(tokens, at + 2, limit))
        : null;
  }

  /** "We send you the form on Monday": said by us, at the start of a clause. */
  private boolean presentAt(Sentence sentence, int at) {
    if (tokens.is(at - 1, Tag.AND) && goesOn(sentence, at - 1)) {
      return true;
    }
    int subject = tokens.is(at - 1, Tag.ADVERB) ? at - 2 : at - 1;
    return tokens.is(subject, Tag.bits(Tag.I, Tag.WE))
        && subject >= sentence.from()
        && (subject == sentence.from() || tokens.is(subject - 1, BOUNDARY));
  }

  /** "We ask the maker and write to you on Monday". */
  private boolean goesOn(Sentence sentence, int and) {
    for (int i = and - 2; i >= sentence.from() && i > and - 12; i--) {
      if (tokens.is(i, Tag.bits(Tag.WILL, Tag.CAN, Tag.WOULD, Tag.MAY, Tag.SHOULD))) {
        return false;
      }
      if (tokens.is(i, Tag.bits(Tag.I, Tag.WE)) && tokens.is(i + 1, Tag.BASE)) {
        return presentAt(sentence, i + 1);
      }
    }
    return false;
  }

  private int subjectEnd(Sentence sentence, int at) {
    int end = at;
    while (end > sentence.from() && tokens.is(end - 1, Tag.bits(Tag.BE, Tag.ADVERB))) {
      end--;
    }
    return end;
  }

  private static @Nullable Marked marked(Marker kind, int end, @Nullable VerbGroup verb) {
    return verb == null ? null : new Marked(kind, end, verb);
  }
}
