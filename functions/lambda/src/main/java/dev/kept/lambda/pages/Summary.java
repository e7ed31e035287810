package dev.kept.lambda.pages;

import java.util.List;

/** How many promises are past their time, and how many lie ahead, in a sentence or two. */
record Summary(int waiting, int ahead) {

  private static final List<String> NUMBERS =
      List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  String words() {
    String who =
        switch (waiting) {
          case 0 -> "Nobody is waiting longer than promised.";
          case 1 -> "One promise is past its time.";
          default -> number(waiting) + " promises are past their time.";
        };
    return switch (ahead) {
      case 0 -> who;
      case 1 -> who + " One is due next.";
      default -> who + " " + number(ahead) + " are due next.";
    };
  }

  static String number(int count) {
    return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
  }
}
