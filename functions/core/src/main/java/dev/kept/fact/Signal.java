package dev.kept.fact;

import org.jspecify.annotations.Nullable;

/**
 * Something a message says besides its promises.
 *
 * @param words the words that say it
 * @param when the time named with it, for a new time asked for, offered or agreed
 */
public record Signal(Kind kind, String words, @Nullable When when) {

  /** What is said. The first group is a customer's, the second our own people's. */
  public enum Kind {
    /** "any update?", "still waiting": where is the promised thing? */
    CHASE,
    /** "nobody called": the customer says that it was not done. */
    NOT_DONE,
    /** After an apology: it is all right again. */
    ACCEPTANCE,
    /** "no need any more". */
    RELEASE,
    /** Says yes to a time that we offered. */
    AGREES_TIME,
    /** Asks for another time. */
    ASKS_TIME,
    /** Ends nothing. */
    THANKS,
    /** A person should see this. */
    ANGER,
    /** "no rush": the ladder stops at the lead. */
    NO_RUSH,
    /** The customer gives what we waited for: a number, a photo, an address. */
    PROVIDES,

    /** We are sorry. */
    APOLOGY,
    /** The apology comes first and nothing spoils it. */
    PLAIN_APOLOGY,
    /** "we were busy". */
    EXCUSE,
    /** Puts it on someone else. */
    BLAME,
    /** "rest assured". */
    REASSURANCE,
    /** Reports what a customer was told elsewhere: "told her Joe calls before four". */
    REPORTS_PROMISE,
    /** Reports that it was done: "called her, all fine". */
    REPORTS_DONE
  }
}
