package dev.kept.reading;

import dev.kept.fact.Signal.Kind;
import dev.kept.fact.When;
import org.jspecify.annotations.Nullable;

/** Reads what a customer gives us to go on: a time that suits them, a telephone number. */
final class GivenReader {
  private static final int PHONE_DIGITS = 7;
  private static final long ASKING = Tag.bits(Tag.CAN, Tag.MAY, Tag.WOULD, Tag.REQUEST);
  private static final long ASKED = Tag.bits(Tag.YOU, Tag.I, Tag.WE, Tag.BASE);

  private GivenReader() {}

  /**
   * "Friday at two works", "could you make it Monday instead?": whether the time of the sentence is
   * agreed to or asked for; null if it is neither.
   */
  static @Nullable Kind time(Tokens tokens, Sentence sentence, @Nullable When when) {
    if (!Times.real(when)) {
      return null;
    }
    boolean asks = sentence.question();
    boolean agrees = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      asks |= tokens.is(i, ASKING) && tokens.is(i + 1, ASKED);
      asks |= tokens.is(i, Role.INSTEAD);
      agrees |= tokens.is(i, Tag.YES) || tokens.is(i, Role.SUITS);
    }
    if (asks) {
      return Kind.ASKS_TIME;
    }
    return agrees ? Kind.AGREES_TIME : null;
  }

  /** Whether a telephone number stands in the sentence. */
  static boolean phone(Tokens tokens, Sentence sentence) {
    int digits = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.is(i, Tag.NUMBER)) {
        digits += tokens.ends[i] - tokens.starts[i];
      } else if (!tokens.is(i, Tag.bits(Tag.DASH, Tag.SYMBOL, Tag.BRACKET))) {
        digits = 0;
      }
      if (digits >= PHONE_DIGITS) {
        return true;
      }
    }
    return false;
  }
}
