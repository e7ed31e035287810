package dev.kept.words;

import dev.kept.casefile.Notice;
import dev.kept.fact.Statement;
import java.util.Set;

/** What a notice is, to its reader. */
enum Kind {
  BREAK,
  CORRECTION,
  REMINDER,
  STAND_IN,
  HELD,
  REASSIGNED,
  CHECK_IN,
  OFFER,
  QUESTION,
  WHOSE_CALL,
  UNSEEN,
  UNANSWERED,
  RETURNED,
  PHRASE,
  MOVED,
  HOLDING,
  ANGRY,
  SILENCE,
  STORY,
  SET_UP;

  private static final Set<String> HURTS = Set.of("broken", "disputed", "kept late");

  static Kind of(Statement statement) {
    String step = statement.step();
    if (statement.verdict().equals("unanswered")) {
      return UNANSWERED;
    }
    boolean hurts = HURTS.contains(statement.verdict());
    return switch (withoutNumber(step)) {
      case "reminder" -> REMINDER;
      case "stand-in" -> STAND_IN;
      case "held" -> HELD;
      case "reassigned" -> REASSIGNED;
      case "check-in" -> CHECK_IN;
      case "offer" -> OFFER;
      case "returned" -> RETURNED;
      case "question" -> QUESTION;
      case "call-question" -> WHOSE_CALL;
      case "unseen" -> UNSEEN;
      case "phrase" -> PHRASE;
      case "moved" -> MOVED;
      case "holding" -> HOLDING;
      case "angry" -> ANGRY;
      case "silence" -> hurts ? SILENCE : CORRECTION;
      default ->
          step.startsWith(Notice.STORY)
              ? STORY
              : step.startsWith(Notice.SET_UP) ? SET_UP : hurts ? BREAK : CORRECTION;
    };
  }

  /** {@code check-in-3} is the third of its kind. */
  private static String withoutNumber(String step) {
    int end = step.length();
    while (end > 0 && Character.isDigit(step.charAt(end - 1))) {
      end--;
    }
    boolean numbered = end < step.length() && end > 0 && step.charAt(end - 1) == '-';
    return numbered ? step.substring(0, end - 1) : step;
  }
}
