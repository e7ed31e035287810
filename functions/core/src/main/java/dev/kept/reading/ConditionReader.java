package dev.kept.reading;

import dev.kept.fact.Condition;
import dev.kept.fact.Condition.On;
import org.jspecify.annotations.Nullable;

/** Finds what must happen first, and whose turn that is. */
final class ConditionReader {

  private final Tokens tokens;
  private final Times times;
  private final Requests requests;

  ConditionReader(Tokens tokens, Times times, Requests requests) {
    this.requests = requests;
    this.tokens = tokens;
    this.times = times;
  }

  /**
   * What must happen before the claim counts; null if nothing must.
   *
   * @param floor the first word that may belong to this clause
   */
  @Nullable Condition of(Claim claim, int floor) {
    Condition asked = requests.within(claim, floor);
    if (asked != null) {
      return asked;
    }
    for (int i = claim.from() - 1; i >= floor; i--) {
      if (opens(i)) {
        Condition first = condition(i, claim.from());
        return customerActs(i, claim.from()) ? new Condition(first.words(), On.CUSTOMER) : first;
      }
    }
    for (int i = claim.deedEnd(); i < claim.to(); i++) {
      if (opens(i)) {
        return condition(i, claim.to());
      }
    }
    return null;
  }

  /** "If it fails, you can bring it back and we'll ...": theirs to begin. */
  private boolean customerActs(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean may = tokens.is(i + 1, Tag.bits(Tag.CAN, Tag.MAY, Tag.SHOULD, Tag.WILL));
      if (tokens.isCustomer(i) && may) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(int i) {
    boolean soonAs = tokens.is(i, Role.AS) && tokens.is(i - 1, Role.SOON);
    if (!(tokens.is(i, Tag.IF) || soonAs) || times.covers(i)) {
      return false;
    }
    boolean embedded = tokens.is(i, Role.WHETHER) && tokens.is(i - 1, Role.WONDERS);
    boolean self = tokens.is(i + 1, Tag.bits(Tag.I, Tag.WE)) && tokens.is(i + 2, Tag.CAN);
    boolean fixed = tokens.is(i, Role.NO_CONDITION) || invites(i);
    return !embedded && !self && !fixed && clauseFollows(i);
  }

  /** "if you have any questions": said with every mail, and waits for nothing. */
  private boolean invites(int i) {
    return tokens.is(i, Role.WHETHER) && tokens.isCustomer(i + 1) && tokens.is(i + 2, Role.NEEDS);
  }

  private boolean clauseFollows(int i) {
    return i + 1 < tokens.count
        && !tokens.is(i + 1, Tag.bits(Tag.STOP, Tag.COMMA, Tag.BREAK))
        && !tokens.is(i + 1, Role.NO_CLAUSE);
  }

  private Condition condition(int from, int to) {
    int end = to;
    while (end > from + 1 && tokens.is(end - 1, Tag.bits(Tag.COMMA, Tag.AND, Tag.DASH))) {
      end--;
    }
    int start = tokens.is(from - 1, Role.SOON) ? Math.max(0, from - 2) : from;
    return new Condition(tokens.quote(start, end), turn(from + 1, end));
  }

  /** The customer's turn where they are the one who acts, or we wait to get something from them. */
  private On turn(int from, int to) {
    int at = from;
    while (at < to && tokens.is(at, Tag.bits(Tag.ADVERB, Tag.REQUEST))) {
      at++;
    }
    if (tokens.isCustomer(at)) {
      boolean done =
          (tokens.is(at + 1, Tag.BE) && tokens.is(at + 2, Tag.DONE))
              || (tokens.is(at + 1, Tag.HAVE) && tokens.is(at + 2, Tag.HAVE));
      return done ? On.OURSELVES : On.CUSTOMER;
    }
    boolean ours = tokens.is(at, Tag.bits(Tag.I, Tag.WE));
    for (int i = at; i < to; i++) {
      boolean theirs = tokens.is(i, Tag.YOUR) && i > at;
      if (ours && (theirs || tokens.is(i, Role.FROM)) && tokens.isCustomer(i + 1)) {
        return On.CUSTOMER;
      }
      if ((ours && theirs) || (tokens.is(at, Tag.YOUR) && tokens.is(at + 1, Tag.CONSENT))) {
        return On.CUSTOMER;
      }
    }
    return On.OURSELVES;
  }
}
