package dev.kept.reading;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Reads on from "will", "are" or "to" to the verb that says what is done. */
final class VerbReader {
  private static final long BETWEEN =
      Tag.bits(Tag.ADVERB, Tag.HEDGE, Tag.WISH, Tag.HABIT, Tag.NOT, Tag.REQUEST, Tag.COMMA);
  private static final long VERB =
      Tag.bits(Tag.BASE, Tag.ING, Tag.DONE, Tag.UNKNOWN, Tag.BE, Tag.HAVE, Tag.DO);
  private static final long BASE = Tag.bits(Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO);
  private static final long GLAD = Tag.bits(Tag.UNKNOWN, Tag.ADVERB, Tag.DONE, Tag.YES, Tag.BASE);

  private static final long PEOPLE =
      Tag.bits(
          Tag.OUR, Tag.DETERMINER, Tag.PERSON, Tag.TEAM, Tag.OFFICE, Tag.NAME, Tag.PREPOSITION);

  private final Tokens tokens;
  private final int limit;
  private final EnumSet<Manner> manner = EnumSet.noneOf(Manner.class);

  private VerbReader(Tokens tokens, int limit) {
    this.tokens = tokens;
    this.limit = limit;
  }

  /** After "will" or "to": a plain verb, or "be" and what follows it. */
  static @Nullable VerbGroup afterWill(Tokens tokens, int at, int limit) {
    return new VerbReader(tokens, limit).plain(at);
  }

  /** After "are": "are sending", "is being looked into". */
  static @Nullable VerbGroup afterBe(Tokens tokens, int at, int limit) {
    return new VerbReader(tokens, limit).progressive(at);
  }

  private @Nullable VerbGroup plain(int from) {
    int at = skip(from);
    if (at >= limit) {
      return null;
    }
    if (tokens.is(at, Tag.bits(Tag.YOU, Tag.I, Tag.WE, Tag.SHE, Tag.THEY))) {
      manner.add(Manner.ASKS);
      return group(at);
    }
    if (tokens.isWord(at, "be")) {
      return afterPlainBe(at);
    }
    int inner = throughHelpers(at);
    if (inner != at) {
      return plain(inner);
    }
    return tokens.is(at, VERB) ? group(at) : null;
  }

  private VerbGroup afterPlainBe(int be) {
    int at = skip(be + 1);
    if (at < limit && tokens.is(at, Tag.ING) && !tokens.isWord(at, "according")) {
      return group(at);
    }
    boolean glad = tokens.is(at, GLAD) && tokens.is(at + 1, Tag.TO) && tokens.is(at + 2, Tag.BASE);
    if (at + 2 < limit && glad) {
      addIf(!tokens.isWord(at, "sure"), Manner.GLAD);
      VerbGroup inner = plain(at + 2);
      return inner == null ? group(be) : inner;
    }
    if (at < limit && tokens.is(at, Tag.DONE)) {
      manner.add(Manner.PASSIVE);
      return group(at);
    }
    return group(be);
  }

  /** Past "try to", "need to", "go ahead and", "do our best to", "make sure to". */
  private int throughHelpers(int at) {
    String word = tokens.word(at).text;
    if (tokens.is(at + 1, Tag.bits(Tag.TO, Tag.AND)) && tokens.is(at + 2, BASE)) {
      switch (word) {
        case "try", "attempt", "aim", "endeavour", "strive", "look", "hope" ->
            manner.add(Manner.TRIES);
        case "need", "have" -> manner.add(Manner.NEEDS);
        case "continue", "start", "begin", "proceed", "go" -> manner.add(Manner.ONGOING);
        default -> {
          return at;
        }
      }
      return at + 2;
    }
    if (word.equals("go") && tokens.isWord(at + 1, "ahead") && tokens.is(at + 2, Tag.AND)) {
      return at + 3;
    }
    if (word.equals("have") || word.equals("get") || word.equals("ask")) {
      int other = throughOther(at + 1);
      if (other > 0) {
        manner.add(Manner.DELEGATED);
        return other;
      }
    }
    if (word.equals("do") || word.equals("make")) {
      for (int i = at + 1; i < Math.min(limit - 1, at + 6); i++) {
        if (tokens.is(i, Tag.TO) && tokens.is(i + 1, Tag.BASE)) {
          addIf(word.equals("do"), Manner.TRIES);
          return i + 1;
        }
        if (tokens.is(i, Tag.bits(Tag.STOP, Tag.COMMA, Tag.BREAK))) {
          break;
        }
      }
    }
    return at;
  }

  /** "have my colleague call you", "ask billing to look": on to what the other one does. */
  private int throughOther(int from) {
    boolean people = false;
    int at = from;
    while (at < limit && at < from + 6 && tokens.is(at, PEOPLE)) {
      people |= tokens.is(at, Tag.bits(Tag.PERSON, Tag.TEAM, Tag.OFFICE, Tag.NAME));
      at++;
    }
    if (tokens.is(at, Tag.TO)) {
      at++;
    }
    return people && at < limit && tokens.is(at, Tag.BASE) ? at : -1;
  }

  private @Nullable VerbGroup progressive(int from) {
    int at = skip(from);
    if (at >= limit) {
      return null;
    }
    manner.add(Manner.ONGOING);
    if (tokens.isWord(at, "being")) {
      int done = skip(at + 1);
      if (done < limit && tokens.is(done, Tag.DONE)) {
        manner.add(Manner.PASSIVE);
        return group(done);
      }
      return null;
    }
    return tokens.is(at, Tag.ING) ? group(at) : null;
  }

  private int skip(int from) {
    int at = from;
    while (at < limit && at < from + 6 && tokens.is(at, BETWEEN) && !stopsHere(at)) {
      addIf(tokens.is(at, Tag.NOT), Manner.NEGATED);
      addIf(tokens.is(at, Tag.HEDGE), Manner.HEDGED);
      addIf(tokens.is(at, Tag.WISH), Manner.WISHED);
      addIf(tokens.is(at, Tag.HABIT), Manner.HABIT);
      at++;
    }
    return at;
  }

  /** "update", "back": also verbs, and "will update" is one. */
  private boolean stopsHere(int at) {
    return tokens.is(at, Tag.BASE) && !tokens.is(at, Tag.bits(Tag.NOT, Tag.REQUEST));
  }

  private void addIf(boolean said, Manner one) {
    if (said) {
      manner.add(one);
    }
  }

  private VerbGroup group(int verb) {
    return new VerbGroup(verb, manner);
  }
}
