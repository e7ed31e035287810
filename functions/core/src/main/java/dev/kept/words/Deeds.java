package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.fact.Implied;

/** The English words for what was promised. */
final class Deeds {

  private Deeds() {}

  /** After "is waiting for". */
  static String awaited(Commitment it) {
    Implied implied = it.id().implied();
    return implied == null ? awaited(it.action()) : UnspokenWords.awaited(implied);
  }

  /** To a colleague, as an order of the day: "call Dana Field". */
  static String todo(Commitment it, String customer) {
    Implied implied = it.id().implied();
    return implied == null ? todo(it.action(), customer) : UnspokenWords.todo(implied, customer);
  }

  static String awaited(Action action) {
    return switch (action) {
      case CALL -> "our call";
      case MESSAGE -> "our answer";
      case VISIT -> "our visit";
      case SEND -> "what we said we would send";
      case REFUND -> "the refund";
      case RESOLVE -> "the fix";
      case OTHER -> "what we said we would do";
    };
  }

  static String todo(Action action, String customer) {
    return switch (action) {
      case CALL -> "call " + customer;
      case MESSAGE -> "write to " + customer;
      case VISIT -> "visit " + customer;
      case SEND -> "send " + customer + " what we said we would";
      case REFUND -> "see to the refund for " + customer;
      case RESOLVE -> "get this fixed for " + customer;
      case OTHER -> "do what we said for " + customer;
    };
  }

  /** To the customer, after "we said we would". */
  static String toYou(Action action) {
    return switch (action) {
      case CALL -> "call you";
      case MESSAGE -> "write to you";
      case VISIT -> "come to you";
      case SEND -> "send it to you";
      case REFUND -> "refund you";
      case RESOLVE -> "have this fixed";
      case OTHER -> "do it";
    };
  }

  /** What we see none of. */
  static String trace(Action action) {
    return switch (action) {
      case CALL -> "call";
      case MESSAGE -> "answer";
      case VISIT -> "visit";
      case SEND -> "document";
      case REFUND -> "refund";
      case RESOLVE -> "solution";
      case OTHER -> "sign of it";
    };
  }

  /** Asked of the maker. */
  static String question(Action action, String customer) {
    return switch (action) {
      case CALL -> "Did you reach " + customer + "?";
      case MESSAGE -> "Did you write to " + customer + "?";
      case VISIT -> "Were you at " + customer + "’s?";
      case SEND -> "Did you send it to " + customer + "?";
      case REFUND -> "Did the refund for " + customer + " go out?";
      case RESOLVE -> "Is it fixed for " + customer + "?";
      case OTHER -> "Is it done for " + customer + "?";
    };
  }

  /** To a colleague, once it is proven: "we did call Dana Field". */
  static String did(Action action, String customer) {
    return switch (action) {
      case CALL -> "we did call " + customer;
      case MESSAGE -> "we did write to " + customer;
      case VISIT -> "we did visit " + customer;
      case SEND -> "we did send " + customer + " what we said we would";
      case REFUND -> "the refund for " + customer + " did go out";
      case RESOLVE -> "it was fixed for " + customer;
      case OTHER -> "it was done for " + customer;
    };
  }

  /** After the customer's name, once it is done. */
  static String done(Action action) {
    return switch (action) {
      case CALL -> "had our call";
      case MESSAGE -> "had our answer";
      case VISIT -> "had our visit";
      case SEND -> "got what we said we would send";
      case REFUND -> "got the refund";
      case RESOLVE -> "has it fixed";
      case OTHER -> "got what we said we would do";
    };
  }
}
