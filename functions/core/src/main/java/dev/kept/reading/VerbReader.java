package dev.kept.reading;

import org.jspecify.annotations.Nullable;

/** Reads on from "will", "are" or "to" to the verb that says what is done. */
final class VerbReader {
  private static final long BETWEEN =
      Tag.bits(Tag.ADVERB, Tag.HEDGE, Tag.WISH, Tag.HABIT, Tag.NOT, Tag.REQUEST, Tag.COMMA);
  private static final long VERB =
      Tag.bits(Tag.BASE, Tag.ING, Tag.DONE, Tag.UNKNOWN, Tag.BE, Tag.HAVE, Tag.DO);
  private static final long GLAD = Tag.bits(Tag.UNKNOWN, Tag.ADVERB, Tag.DONE, Tag.YES, Tag.BASE);

  private final Tokens tokens;
  private final int limit;
  private boolean negated;
  private boolean passive;
  private boolean ongoing;
  private boolean hedged;
  private boolean wished;
  private boolean habit;
  private boolean tries;
  private boolean needs;
  private boolean asks;

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
    asks = tokens.is(at, Tag.bits(Tag.YOU, Tag.I, Tag.WE, Tag.SHE, Tag.THEY));
    if (asks) {
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
    if (at + 2 < limit && tokens.is(at, GLAD) && tokens.is(at + 1, Tag.TO)) {
      VerbGroup able = tokens.isWord(at, "able") ? null : plain(at + 2);
      return able == null ? group(be) : able;
    }
    if (at < limit && tokens.is(at, Tag.DONE)) {
      passive = true;
      return group(at);
    }
    return group(be);
  }

  /** Past "try to", "need to", "go ahead and", "do our best to", "make sure to". */
  private int throughHelpers(int at) {
    String word = tokens.word(at).text;
    if (tokens.is(at + 1, Tag.bits(Tag.TO, Tag.AND)) && tokens.is(at + 2, VERB)) {
      switch (word) {
        case "try", "attempt", "aim", "endeavour", "strive", "look", "hope" -> tries = true;
        case "need", "have" -> needs = true;
        case "continue", "start", "begin", "proceed", "come", "go" -> ongoing = true;
        default -> {
          return at;
        }
      }
      return at + 2;
    }
    if (word.equals("go") && tokens.isWord(at + 1, "ahead") && tokens.is(at + 2, Tag.AND)) {
      return at + 3;
    }
    if (word.equals("do") || word.equals("make")) {
      for (int i = at + 1; i < Math.min(limit - 1, at + 6); i++) {
        if (tokens.is(i, Tag.TO) && tokens.is(i + 1, Tag.BASE)) {
          tries |= word.equals("do");
          return i + 1;
        }
        if (tokens.is(i, Tag.bits(Tag.STOP, Tag.COMMA, Tag.BREAK))) {
          break;
        }
      }
    }
    return at;
  }

  private @Nullable VerbGroup progressive(int from) {
    int at = skip(from);
    if (at >= limit) {
      return null;
    }
    ongoing = true;
    if (tokens.isWord(at, "being")) {
      int done = skip(at + 1);
      if (done < limit && tokens.is(done, Tag.DONE)) {
        passive = true;
        return group(done);
      }
      return null;
    }
    return tokens.is(at, Tag.ING) ? group(at) : null;
  }

  private int skip(int from) {
    int at = from;
    while (at < limit && at < from + 6 && tokens.is(at, BETWEEN) && !stopsHere(at)) {
      negated |= tokens.is(at, Tag.NOT);
      hedged |= tokens.is(at, Tag.HEDGE);
      wished |= tokens.is(at, Tag.WISH);
      habit |= tokens.is(at, Tag.HABIT);
      at++;
    }
    return at;
  }

  /** "update", "back": also verbs, and "will update" is one. */
  private boolean stopsHere(int at) {
    return tokens.is(at, Tag.BASE) && !tokens.is(at, Tag.bits(Tag.NOT, Tag.REQUEST));
  }

  private VerbGroup group(int verb) {
    return new VerbGroup(
        verb, negated, passive, ongoing, hedged, wished, habit, tries, needs, asks);
  }
}
