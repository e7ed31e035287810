package dev.kept.reading;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees whether a word makes its clause speak of the future. */
final class MarkerReader {
  private static final long BOUNDARY =
      Tag.bits(Tag.COMMA, Tag.HANDLE, Tag.DASH, Tag.AND, Tag.YES, Tag.COLON, Tag.NAME, Tag.BUT);

  /** "a plan to" is a thing, "planned to" need not be. */
  private static final long NOT_BEFORE =
      Tag.bits(Tag.DETERMINER, Tag.OUR, Tag.YOUR, Tag.THEIR, Tag.UNKNOWN, Tag.YOU, Tag.TO);

  private static final long STARTS = Tag.bits(Tag.HANDLE, Tag.DASH, Tag.AND, Tag.YES);

  private static final Set<String> EXPECTED =
      Set.of("expected", "due", "scheduled", "set", "supposed", "slated", "estimated");
  private static final long VERB = Tag.bits(Tag.BASE, Tag.UNKNOWN);
  private static final Set<String> ASKED =
      Set.of("asked", "told", "arranged", "instructed", "requested");
  private static final Set<String> TOLD =
      Set.of("told", "promised", "said", "advised", "assured", "informed", "confirmed", "agreed");
  private static final Set<String> GOAL = Set.of("plan", "goal", "aim", "intention", "target");

  private final Tokens tokens;

  MarkerReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What the word at {@code at} marks; null if it marks nothing. */
  @Nullable Marked at(Sentence sentence, int at) {
    Word word = tokens.word(at);
    int limit = sentence.to();
    if (word.is(Tag.WILL)) {
      return will(sentence, at);
    }
    if (word.text.equals("gonna")) {
      return marked(Marker.GOING, subjectEnd(sentence, at), afterTo(at + 1, limit));
    }
    if (word.is(Tag.WOULD) && tokens.note() && told(sentence, at)) {
      return marked(Marker.TOLD, at, VerbReader.afterWill(tokens, at + 1, limit));
    }
    if (word.is(Tag.DONE) && ASKED.contains(word.text)) {
      return arranged(at, limit);
    }
    if (word.is(Tag.FINITE)) {
      return marked(Marker.PRESENT, at, new VerbGroup(at, EnumSet.noneOf(Manner.class)));
    }
    if (word.is(Tag.CAN)) {
      return marked(Marker.CAN, at, VerbReader.afterWill(tokens, at + 1, limit));
    }
    if (word.text.equals("should")) {
      return marked(Marker.SHOULD, at, VerbReader.afterWill(tokens, at + 1, limit));
    }
    if (word.is(Tag.BE) && !word.text.startsWith("be") && !word.text.startsWith("w")) {
      return afterBe(sentence, at);
    }
    if (word.base.text.equals("let") && tokens.is(at, Tag.BASE)) {
      return letMe(at, limit);
    }
    if (word.base.text.equals("expect") && tokens.is(at - 1, Tag.bits(Tag.I, Tag.WE))) {
      Marked hoped = expecting(at, limit);
      if (hoped != null) {
        return hoped;
      }
    }
    if (planning(at)) {
      return marked(Marker.PLAN, subjectEnd(sentence, at), afterTo(at + 2, limit));
    }
    return bare(sentence, at);
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
      return expected(be, limit);
    }
    int at = verb.verb();
    String text = tokens.word(at).text;
    if (text.equals("going") && tokens.is(at + 1, Tag.TO) && tokens.is(at + 2, VERB)) {
      VerbGroup inner = VerbReader.afterWill(tokens, at + 2, limit);
      return marked(Marker.GOING, be, negate(inner, verb));
    }
    if (planning(at)) {
      return marked(Marker.PLAN, be, afterTo(at + 2, limit));
    }
    return marked(Marker.PROGRESSIVE, be, verb);
  }

  /** "I have asked Mike to call you." */
  private @Nullable Marked arranged(int at, int limit) {
    if (!tokens.is(at - 1, Tag.bits(Tag.HAVE, Tag.ADVERB))) {
      return null;
    }
    for (int to = at + 1; to < Math.min(limit - 1, at + 8); to++) {
      if (tokens.is(to, Tag.TO) && tokens.is(to + 1, Tag.BASE)) {
        VerbGroup verb = VerbReader.afterWill(tokens, to + 1, limit);
        return verb == null ? null : marked(Marker.ARRANGED, at, verb.with(Manner.DELEGATED));
      }
    }
    return null;
  }

  /** "We expect power to be restored by six." */
  private @Nullable Marked expecting(int at, int limit) {
    for (int to = at + 2; to < Math.min(limit - 2, at + 8); to++) {
      if (tokens.is(to, Tag.TO) && tokens.isWord(to + 1, "be") && tokens.is(to + 2, Tag.DONE)) {
        return marked(Marker.EXPECTED, at, afterTo(to + 1, limit));
      }
    }
    return null;
  }

  /** In a note: "told her we'd call". */
  private boolean told(Sentence sentence, int at) {
    for (int i = sentence.from(); i < at; i++) {
      if (TOLD.contains(tokens.word(i).text)) {
        return true;
      }
    }
    return false;
  }

  /** "is expected to be done", "our plan is to call you". */
  private @Nullable Marked expected(int be, int limit) {
    int at = be + 1;
    if (at < limit && EXPECTED.contains(tokens.word(at).text)) {
      at++;
    } else if (!GOAL.contains(tokens.word(be - 1 < 0 ? be : be - 1).text)) {
      return null;
    }
    return tokens.is(at, Tag.TO) ? marked(Marker.EXPECTED, be, afterTo(at + 1, limit)) : null;
  }

  private static @Nullable VerbGroup negate(@Nullable VerbGroup verb, VerbGroup outer) {
    return verb == null || !outer.is(Manner.NEGATED) ? verb : verb.with(Manner.NEGATED);
  }

  private boolean planning(int at) {
    return !tokens.is(at - 1, NOT_BEFORE)
        && tokens.is(at + 1, Tag.TO)
        && switch (tokens.word(at).base.text) {
          case "plan", "intend", "aim", "propose", "arrange", "promise", "expect" ->
              tokens.is(at, Tag.bits(Tag.BASE, Tag.ING));
          default -> false;
        };
  }

  private @Nullable VerbGroup afterTo(int at, int limit) {
    return at < limit ? VerbReader.afterWill(tokens, at, limit) : null;
  }

  private @Nullable Marked letMe(int at, int limit) {
    boolean me = tokens.isWord(at + 1, "me") || tokens.isWord(at + 1, "us");
    return me && at + 2 < limit
        ? marked(Marker.LET_ME, at, VerbReader.afterWill(tokens, at + 2, limit))
        : null;
  }

  /** "Working on it", "am sending it": a verb in -ing with nobody before it. */
  private @Nullable Marked bare(Sentence sentence, int at) {
    if (at == sentence.from() && tokens.isWord(at, "going") && tokens.is(at + 1, Tag.TO)) {
      return marked(Marker.GOING, at, afterTo(at + 2, sentence.to()));
    }
    boolean first = at == sentence.from() || tokens.is(at - 1, STARTS);
    return first && tokens.is(at, Tag.ING)
        ? marked(Marker.PROGRESSIVE, at, VerbReader.afterBe(tokens, at, sentence.to()))
        : null;
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
