package dev.kept.reading;

import dev.kept.fact.Condition;
import dev.kept.fact.Condition.On;
import org.jspecify.annotations.Nullable;

/** Finds what must happen first, and whose turn that is. */
final class ConditionReader {
  private static final long OPENS =
      Tag.bits(
          Tag.COMMA,
          Tag.AND,
          Tag.REQUEST,
          Tag.BUT,
          Tag.HANDLE,
          Tag.DASH,
          Tag.YES,
          Tag.NAME,
          Tag.COLON,
          Tag.SYMBOL,
          Tag.ADVERB,
          Tag.BRACKET,
          Tag.QUESTION,
          Tag.STOP,
          Tag.BREAK);
  private static final long EMBEDS = Tag.bits(Tag.STOP, Tag.BREAK, Tag.QUESTION);

  private final Language language;
  private final Tokens tokens;
  private final Times times;

  ConditionReader(Language language, Tokens tokens, Times times) {
    this.language = language;
    this.tokens = tokens;
    this.times = times;
  }

  /**
   * What must happen before the claim counts; null if nothing must.
   *
   * @param floor the first word that may belong to this clause
   */
  @Nullable Condition of(Claim claim, int floor) {
    Condition asked = request(claim, floor);
    if (asked != null) {
      return asked;
    }
    for (int i = claim.from() - 1; i >= floor; i--) {
      if (opens(i)) {
        return condition(i, claim.from());
      }
    }
    for (int i = claim.deedEnd(); i < claim.to(); i++) {
      if (opens(i)) {
        return condition(i, claim.to());
      }
    }
    return null;
  }

  private boolean opens(int i) {
    boolean soonAs = tokens.isWord(i, "as") && tokens.isWord(i - 1, "soon");
    if (!(tokens.is(i, Tag.IF) || soonAs) || times.covers(i)) {
      return false;
    }
    boolean embedded =
        tokens.isWord(i, "if") && i > 0 && !tokens.is(i - 1, EMBEDS) && asksAfter(i - 1);
    boolean self = tokens.is(i + 1, Tag.bits(Tag.I, Tag.WE)) && tokens.is(i + 2, Tag.CAN);
    boolean fixed = tokens.isWord(i, "unless") || tokens.isWord(i, "should") || invites(i);
    return !embedded && !self && !fixed && clauseFollows(i);
  }

  /** "if you have any questions": said with every mail, and waits for nothing. */
  private boolean invites(int i) {
    boolean have = tokens.isWord(i + 2, "have") || tokens.isWord(i + 2, "need");
    return tokens.isWord(i, "if") && tokens.isCustomer(i + 1) && have;
  }

  /** "see if", "let you know if": a question put into the sentence, not a condition. */
  private boolean asksAfter(int i) {
    return switch (tokens.word(i).base.text) {
      case "know", "see", "check", "ask", "out", "confirm", "verify", "determine", "wonder" -> true;
      default -> false;
    };
  }

  private boolean clauseFollows(int i) {
    return i + 1 < tokens.count
        && !tokens.is(i + 1, Tag.bits(Tag.STOP, Tag.COMMA, Tag.BREAK))
        && !tokens.isWord(i + 1, "that")
        && !tokens.isWord(i + 1, "possible");
  }

  private Condition condition(int from, int to) {
    int end = to;
    while (end > from + 1 && tokens.is(end - 1, Tag.bits(Tag.COMMA, Tag.AND, Tag.DASH))) {
      end--;
    }
    int start = tokens.isWord(from - 1, "soon") ? Math.max(0, from - 2) : from;
    return new Condition(tokens.quote(start, end), turn(from + 1, end));
  }

  /** The customer's turn where they are the one who acts, or we wait to get something from them. */
  private On turn(int from, int to) {
    int at = from;
    while (at < to && tokens.is(at, Tag.bits(Tag.ADVERB, Tag.REQUEST))) {
      at++;
    }
    if (tokens.isCustomer(at)) {
      boolean done = tokens.is(at + 1, Tag.BE) && tokens.is(at + 2, Tag.DONE);
      return done ? On.OURSELVES : On.CUSTOMER;
    }
    boolean ours = tokens.is(at, Tag.bits(Tag.I, Tag.WE));
    for (int i = at; i < to; i++) {
      boolean theirs = tokens.is(i, Tag.YOUR) && i > at;
      if (ours && (theirs || tokens.isWord(i, "from")) && tokens.isCustomer(i + 1)) {
        return On.CUSTOMER;
      }
      if ((ours && theirs) || (tokens.is(at, Tag.YOUR) && tokens.is(at + 1, Tag.CONSENT))) {
        return On.CUSTOMER;
      }
    }
    return On.OURSELVES;
  }

  /** "Send us the number and we'll look": asked for in the same sentence, or the one before. */
  private @Nullable Condition request(Claim claim, int floor) {
    if (asks(floor, claim.from())) {
      return new Condition(trimmed(floor, claim.from()), On.CUSTOMER);
    }
    return null;
  }

  /** The request in the sentence before, for work that can only begin with what was asked for. */
  @Nullable Condition requestBefore(Claim claim) {
    int end = claim.sentence().from() - 1;
    int from = end;
    while (from > 0 && end - from < 100 && !tokens.is(from - 1, EMBEDS)) {
      from--;
    }
    if (from >= end) {
      return null;
    }
    boolean question = tokens.is(end, Tag.QUESTION) && tokens.is(from, Tag.bits(Tag.ASKS, Tag.DO));
    return question || asks(from, end) ? new Condition(trimmed(from, end), On.CUSTOMER) : null;
  }

  private boolean asks(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean opens = i == from || tokens.is(i - 1, OPENS) || tokens.isCustomer(i - 1);
      boolean plain = tokens.is(i, Tag.bits(Tag.BASE, Tag.MAY, Tag.CAN, Tag.WOULD, Tag.REQUEST));
      boolean request = opens && plain && language.requests().longest(tokens, i, to) != null;
      // "Give me an hour" asks for nothing but time.
      if (request && !(tokens.isWord(i, "give") && times.within(i, Math.min(to, i + 5)) != null)) {
        return true;
      }
    }
    return false;
  }

  private String trimmed(int from, int to) {
    int end = to;
    while (end > from + 1
        && tokens.is(end - 1, Tag.bits(Tag.COMMA, Tag.AND, Tag.BUT, Tag.DASH, Tag.ADVERB))) {
      end--;
    }
    return tokens.quote(from, end);
  }
}
