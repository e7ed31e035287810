package dev.kept.lambda.pages;

import java.util.List;

/**
 * How many promises are past their time, and how many lie ahead, in a sentence or two.
 *
 * @param more whether there are more that wait than are counted
 * @param moreAhead the same of those that lie ahead
 */
record Summary(int waiting, boolean more, int ahead, boolean moreAhead) {

  private static final List<String> NUMBERS =
      List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  String words() {
    String who = late();
    String next = next();
    return next.isEmpty() ? who : who + " " + next;
  }

  private String late() {
    if (more) {
      return "More than " + waiting + " promises are past their time.";
    }
    return switch (waiting) {
      case 0 -> "Nobody is waiting longer than promised.";
      case 1 -> "One promise is past its time.";
      default -> number(waiting) + " promises are past their time.";
    };
  }

  private String next() {
    if (moreAhead) {
      return "More than " + ahead + " are due next.";
    }
    return switch (ahead) {
      case 0 -> "";
      case 1 -> "One is due next.";
      default -> number(ahead) + " are due next.";
    };
  }

  static String number(int count) {
    return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
  }
}
