package dev.kept.reading;

import dev.kept.fact.Action;

/** Something that can be promised, and how much saying that one will do it is a promise. */
record Deed(Action action, Weight weight) {

  enum Weight {
    /** Said to a customer it is nearly always one: call you, send, refund, let you know. */
    FIRM,
    /** Work on the customer's matter: look into, fix, arrange. */
    PLAIN,
    /** "Pass it on": said to be kind. */
    COURTESY,
    /** What the customer is to get: firm if it is "you" who will. */
    RECEIPT,
    /** A verb that could be anything. */
    SLIGHT,
    /** Mostly done while the two are still talking: check, book, cancel. */
    INSTANT,
    /** Help and assistance: willingness, not a thing to wait for. */
    HELP,
    /** No deed: be, have, need, hope. */
    STATE
  }

  static final Deed SLIGHT_RESOLVE = new Deed(Action.RESOLVE, Weight.SLIGHT);

  boolean is(Weight one) {
    return weight == one;
  }
}
