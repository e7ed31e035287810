package dev.kept.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads past verbs that only lead to another: "try to", "go ahead and", "have my colleague". */
final class HelperVerbs {
  private static final long BASE = Tag.bits(Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO);
  private static final long PEOPLE =
      Tag.bits(
          Tag.OUR,
          Tag.DETERMINER,
          Tag.PERSON,
          Tag.TEAM,
          Tag.OFFICE,
          Tag.NAME,
          Tag.SHORT,
          Tag.PREPOSITION);

  private static final long WHO = Tag.bits(Tag.PERSON, Tag.TEAM, Tag.OFFICE, Tag.NAME);

  private final Tokens tokens;
  private final int limit;
  private final Set<Manner> manner;

  private HelperVerbs(Tokens tokens, int limit, Set<Manner> manner) {
    this.tokens = tokens;
    this.limit = limit;
    this.manner = manner;
  }

  /**
   * Where the verb begins that the one at {@code at} leads to; {@code at} itself if it leads to
   * none.
   *
   * @param manner takes in how the deed is said
   */
  static int past(Tokens tokens, int at, int limit, Set<Manner> manner) {
    if ((tokens.word(at).roles & LEADS) == 0) {
      return at;
    }
    return new HelperVerbs(tokens, limit, manner).past(at);
  }

  private static final long LEADS =
      Role.TRIES.bit
          | Role.NEEDS.bit
          | Role.GOES_ON.bit
          | Role.GO.bit
          | Role.KEEPS.bit
          | Role.DELEGATES.bit
          | Role.DOES.bit
          | Role.MAKES.bit;

  private int past(int at) {
    if (tokens.is(at + 1, Tag.bits(Tag.TO, Tag.AND)) && tokens.is(at + 2, BASE)) {
      Manner said = manner(at);
      if (said == null) {
        return at;
      }
      manner.add(said);
      return at + 2;
    }
    if (tokens.is(at, Role.GO) && tokens.is(at + 1, Role.AHEAD) && tokens.is(at + 2, Tag.AND)) {
      manner.add(Manner.AHEAD);
      return at + 3;
    }
    if (tokens.is(at, Role.KEEPS)) {
      return throughKeeping(at);
    }
    int other = tokens.is(at, Role.DELEGATES) ? throughOther(at + 1) : -1;
    if (other > 0) {
      manner.add(Manner.DELEGATED);
      return other;
    }
    return tokens.is(at, Role.DOES) || tokens.is(at, Role.MAKES) ? throughEffort(at) : at;
  }

  /** "keep calling", "keep on trying". */
  private int throughKeeping(int at) {
    int verb = tokens.is(at + 1, Tag.PREPOSITION) ? at + 2 : at + 1;
    if (verb >= limit || !tokens.is(verb, Tag.ING)) {
      return at;
    }
    manner.add(Manner.ONGOING);
    return verb;
  }

  private @Nullable Manner manner(int at) {
    if (tokens.is(at, Role.TRIES)) {
      return Manner.TRIES;
    }
    if (tokens.is(at, Role.NEEDS)) {
      return Manner.NEEDS;
    }
    return tokens.is(at, Role.GOES_ON) ? Manner.ONGOING : null;
  }

  /** "do our best to", "make sure to". */
  private int throughEffort(int at) {
    for (int i = at + 1; i < Math.min(limit - 1, at + 6); i++) {
      if (tokens.is(i, Tag.TO) && tokens.is(i + 1, Tag.BASE)) {
        if (tokens.is(at, Role.DOES)) {
          manner.add(Manner.TRIES);
        }
        return i + 1;
      }
      if (tokens.is(i, Tag.bits(Tag.STOP, Tag.COMMA, Tag.BREAK))) {
        break;
      }
    }
    return at;
  }

  /** "have my colleague call you", "ask billing to look": on to what the other one does. */
  private int throughOther(int from) {
    boolean people = false;
    int at = from;
    while (at < limit && at < from + 6 && (tokens.is(at, PEOPLE) || dotOf(at) || her(at))) {
      people |= tokens.is(at, WHO) || her(at);
      at++;
    }
    if (tokens.is(at, Tag.TO)) {
      at++;
    }
    return people && at < limit && tokens.is(at, Tag.BASE) ? at : -1;
  }

  /** "ask her to call you": one of ours, where the customer is spoken to. */
  private boolean her(int at) {
    return tokens.is(at, Tag.ABOUT) && !tokens.isCustomer(at);
  }

  /** The full stop of "Dr." is a word of its own, and ends nothing. */
  private boolean dotOf(int at) {
    return tokens.is(at - 1, Tag.SHORT);
  }
}
