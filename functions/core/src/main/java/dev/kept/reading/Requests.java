package dev.kept.reading;

import dev.kept.fact.Condition;
import dev.kept.fact.Condition.On;
import org.jspecify.annotations.Nullable;

/** Finds what the customer is asked to do before we begin. */
final class Requests {
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
  private static final long ENDS = Tag.bits(Tag.STOP, Tag.BREAK, Tag.QUESTION);

  private static final long GREETING =
      Tag.bits(Tag.YES, Tag.NAME, Tag.HANDLE, Tag.COMMA, Tag.ADVERB);

  private final Language language;
  private final Tokens tokens;
  private final Times times;

  Requests(Language language, Tokens tokens, Times times) {
    this.language = language;
    this.tokens = tokens;
    this.times = times;
  }

  /** "Send us the number and we'll look": asked for in the same sentence, or the one before. */
  @Nullable Condition within(Claim claim, int floor) {
    if (asks(floor, claim.from()) || theirsFirst(floor, claim)) {
      return new Condition(trimmed(floor, claim.from()), On.CUSTOMER);
    }
    return null;
  }

  /** "You can bring it in and they'll ...": what comes after the "and" is theirs to begin. */
  private boolean theirsFirst(int floor, Claim claim) {
    if (!tokens.is(claim.before(), Tag.AND)) {
      return false;
    }
    if (bids(floor, claim)) {
      return true;
    }
    for (int i = floor; i < claim.from() - 2; i++) {
      boolean may = tokens.is(i + 1, Tag.bits(Tag.CAN, Tag.MAY, Tag.SHOULD));
      if (tokens.isCustomer(i) && may && !tokens.is(i + 2, Role.EXPECTS)) {
        return true;
      }
    }
    return false;
  }

  /** "Download the form and we'll ...": begins with what to do, other than to be patient. */
  private boolean bids(int floor, Claim claim) {
    int at = floor;
    while (at < claim.from() && tokens.is(at, GREETING) && !tokens.is(at, Tag.BASE)) {
      at++;
    }
    return tokens.is(at, Tag.BASE)
        && !tokens.is(at, Role.PATIENCE)
        && at < claim.from() - 2
        && Clauses.follows(tokens, at + 1);
  }

  /** The request in the sentence before, for work that can only begin with what was asked for. */
  @Nullable Condition before(Claim claim) {
    int end = claim.sentence().from() - 1;
    int from = end;
    while (from > 0 && end - from < 100 && !tokens.is(from - 1, ENDS)) {
      from--;
    }
    if (from >= end) {
      return null;
    }
    boolean question = tokens.is(end, Tag.QUESTION) && tokens.is(from, Tag.bits(Tag.ASKS, Tag.DO));
    return question || asks(from, end) ? new Condition(trimmed(from, end), On.CUSTOMER) : null;
  }

  private boolean asks(int from, int to) {
    // "To change it, open the page": what it is for comes first.
    boolean conditional = tokens.is(from, Tag.TO) && tokens.is(from + 1, Tag.BASE);
    for (int i = from; i < to; i++) {
      conditional |= tokens.is(i, Tag.IF);
      boolean opens =
          i == from || conditional || tokens.is(i - 1, OPENS) || tokens.isCustomer(i - 1);
      boolean plain = tokens.is(i, Tag.bits(Tag.BASE, Tag.MAY, Tag.CAN, Tag.WOULD, Tag.REQUEST));
      boolean request = opens && plain && language.requests().longest(tokens, i, to) != null;
      // "Give me an hour" asks for nothing but time.
      if (request && !(tokens.is(i, Role.GIVE) && times.within(i, Math.min(to, i + 5)) != null)) {
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
