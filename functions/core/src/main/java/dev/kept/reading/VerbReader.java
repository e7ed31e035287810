package dev.kept.reading;

import java.util.EnumSet;
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
    if (tokens.is(at, Role.PLAIN_BE)) {
      return afterPlainBe(at);
    }
    int inner = HelperVerbs.past(tokens, at, limit, manner);
    if (inner != at) {
      return plain(inner);
    }
    return tokens.is(at, VERB) ? group(at) : null;
  }

  private VerbGroup afterPlainBe(int be) {
    int at = skip(be + 1);
    if (at < limit && tokens.is(at, Tag.ING) && !tokens.is(at, Role.NO_VERB)) {
      return group(at);
    }
    boolean glad = tokens.is(at, GLAD) && tokens.is(at + 1, Tag.TO) && tokens.is(at + 2, Tag.BASE);
    if (at + 2 < limit && glad) {
      addIf(!tokens.is(at, Role.SURE), Manner.GLAD);
      VerbGroup inner = plain(at + 2);
      return inner == null ? group(be) : inner;
    }
    if (at < limit && tokens.is(at, Tag.DONE)) {
      manner.add(Manner.PASSIVE);
      return group(at);
    }
    return group(be);
  }

  private @Nullable VerbGroup progressive(int from) {
    int at = skip(from);
    if (at >= limit) {
      return null;
    }
    manner.add(Manner.ONGOING);
    if (tokens.is(at, Role.BEING)) {
      int done = skip(at + 1);
      if (done < limit && tokens.is(done, Tag.DONE)) {
        manner.add(Manner.PASSIVE);
        return group(done);
      }
      return null;
    }
    if (tokens.is(at, Role.TRIES) && tokens.is(at + 1, Tag.TO) && tokens.is(at + 2, Tag.BASE)) {
      manner.add(Manner.TRIES);
      return plain(at + 2);
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
