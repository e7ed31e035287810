package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.Promise;
import dev.kept.fact.Promise.By;
import dev.kept.fact.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn of phrase that is read as a whole, where no verb speaks of the future.
 *
 * @param kind what must be true around it for it to promise
 * @param confidence how sure one can be of it
 * @param why in words
 */
record Saying(Kind kind, Action action, By by, double confidence, String why) {

  enum Kind {
    /** Enough by itself: "leave it with me". */
    ALONE,
    /** Enough by itself where the sentence begins: "on it". */
    FRONT,
    /** After nothing but what is named: "agenda to follow". */
    FOLLOWS,
    /** Needs a time, and begins the sentence: "back to you by five". */
    PLANNED,
    /** Needs a time, and nothing before it but what or who comes: "invoice coming today". */
    SENT,
    /** Needs a time, whoever is spoken of: "next update 14:00". */
    STATED,
    /** Needs a time: "watch for the agenda on Monday". */
    TIMED,
    /** Needs something that comes to the customer: "your parcel is on its way". */
    COMING,
    /** Needs something that was booked and its time: "your viewing is set for Monday at one". */
    BOOKED,
    /** Short, and answers a request: "will do". */
    ANSWER,
    /** The same, and enough where the request is not known: it was made elsewhere. */
    UNDERTAKES,
    /** Begins like another, and promises nothing: "to follow up". */
    NOTHING
  }

  /** The whole sentence, as a promise. */
  Considered heard(Tokens tokens, Sentence sentence, Action what, @Nullable When when) {
    String quote = tokens.quote(sentence.from(), sentence.to());
    List<String> reasons =
        when == null ? List.of(why) : List.of(why, "says when: \"" + when.phrase() + "\"");
    Promise promise = new Promise(quote, what, by, null, when, null, confidence, false, reasons);
    return new Considered(
        quote, tokens.starts[sentence.from()], tokens.ends[sentence.to() - 1], promise, reasons);
  }

  /** People arrive; things are sent. */
  static Action what(Tokens tokens, Sentence sentence) {
    Action what = Action.VISIT;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean vehicle = tokens.is(i, Role.VEHICLE);
      boolean named = what != Action.VISIT && !tokens.is(i - 1, Role.GOODS);
      if (vehicle && !named) {
        what = Action.VISIT;
      } else if (!named && tokens.is(i, Role.GOODS)) {
        what = Action.SEND;
      } else if (!named && tokens.is(i, Role.MONEY)) {
        what = Action.REFUND;
      }
    }
    return what;
  }

  /** "Drawings to follow" are sent. */
  Action following(Tokens tokens, Sentence sentence) {
    boolean goods = tokens.any(sentence.from(), sentence.to(), Role.GOODS);
    return goods && action == Action.MESSAGE ? Action.SEND : action;
  }
}
