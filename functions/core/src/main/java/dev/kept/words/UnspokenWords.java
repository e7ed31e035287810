package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Implied;

/** What is owed though nobody said so: told as what happened to a person, never as a rule. */
final class UnspokenWords {

  private UnspokenWords() {}

  /** "Dana Field wrote on Tuesday at 9 am and has no answer yet." */
  static String said(Scene scene, Commitment it, Implied implied) {
    return sentence(scene, it, implied, scene.time().spoken(it.made()));
  }

  /** The same, the day alone. */
  static String saidShortly(Scene scene, Commitment it, Implied implied) {
    return sentence(scene, it, implied, scene.time().onDay(it.made()));
  }

  private static String sentence(Scene scene, Commitment it, Implied implied, String when) {
    boolean waits = it.state().endedAt() == null || it.state().word().equals("broken");
    String who = scene.theCustomer();
    return switch (implied) {
      case REPLY -> who + " wrote " + when + (waits ? " and has no answer yet." : ".");
      case UPDATE ->
          "We last wrote to "
              + scene.customer()
              + " "
              + when
              + (waits ? ", and they have heard nothing since." : ".");
      case RESOLUTION ->
          who + " came to us " + when + (waits ? ", and it is not solved yet." : ".");
    };
  }

  /** To stand in brackets behind the customer's name: "wrote yesterday". */
  static String begun(String day, Implied implied) {
    return switch (implied) {
      case REPLY -> "wrote " + day;
      case UPDATE -> "last heard from us " + day;
      case RESOLUTION -> "came to us " + day;
    };
  }

  /** After "is waiting for". */
  static String awaited(Implied implied) {
    return switch (implied) {
      case REPLY -> "our answer";
      case UPDATE -> "word from us";
      case RESOLUTION -> "a solution";
    };
  }

  /** To a colleague, as an order of the day. */
  static String todo(Implied implied, String customer) {
    return switch (implied) {
      case REPLY -> "answer " + customer;
      case UPDATE -> "tell " + customer + " how it goes";
      case RESOLUTION -> "get this solved for " + customer;
    };
  }

  /** What helps, to who has it. */
  static String helps(Implied implied) {
    return switch (implied) {
      case REPLY -> "A first word helps most now, even “I am looking into it”.";
      case UPDATE -> "A word helps most now, even “no news yet”.";
      case RESOLUTION -> "What helps most now: tell them where it stands, and when they hear next.";
    };
  }

  /** The whole apology. */
  static String sorry(Implied implied, String day) {
    return switch (implied) {
      case REPLY -> "I'm sorry. You wrote to us on " + day + ", and we did not answer.";
      case UPDATE -> "I'm sorry. We last wrote to you on " + day + ", and left you without word.";
      case RESOLUTION -> "I'm sorry. You came to us on " + day + ", and we have not solved it.";
    };
  }
}
