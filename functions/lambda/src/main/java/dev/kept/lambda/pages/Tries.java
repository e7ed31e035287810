package dev.kept.lambda.pages;

import dev.kept.fact.Action;
import java.util.List;

/** How one tries and does not reach a customer, in the words that stand in the story. */
final class Tries {

  private static final List<String> CALLS =
      List.of(
          "rang, and nobody answered",
          "rang, and the line was busy",
          "left a message on their voicemail",
          "rang, and the number does not work");

  private static final List<String> VISITS =
      List.of("was there, and nobody was in", "was there, and could not get in");

  private Tries() {}

  /** Empty where one cannot try in vain. */
  static List<String> at(Action action) {
    return switch (action) {
      case CALL -> CALLS;
      case VISIT -> VISITS;
      case MESSAGE, SEND, REFUND, RESOLVE, OTHER -> List.of();
    };
  }
}
