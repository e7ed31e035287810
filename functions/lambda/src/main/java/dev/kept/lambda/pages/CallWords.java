package dev.kept.lambda.pages;

import dev.kept.fact.Call;
import dev.kept.words.TimeWords;

/** How a call went, in one line. */
final class CallWords {

  private CallWords() {}

  static String of(Call call, String who, String customer) {
    String length = call.talk() == null ? "" : " for " + TimeWords.span(call.talk());
    Call.Outcome outcome = call.outcome() == null ? Call.Outcome.FAILED : call.outcome();
    if (call.direction() == Call.Direction.OUTBOUND) {
      return switch (outcome) {
        case ANSWERED -> who + " rang " + customer + ", and they talked" + length;
        case NO_ANSWER -> who + " rang " + customer + "; nobody answered";
        case BUSY -> who + " rang " + customer + "; the line was busy";
        case VOICEMAIL -> who + " rang " + customer + " and reached the voicemail";
        case FAILED -> who + " rang " + customer + "; the call failed";
        case LOGGED -> who + " noted a call with " + customer;
      };
    }
    return switch (outcome) {
      case ANSWERED, LOGGED -> customer + " rang, and " + within(who) + " answered" + length;
      case VOICEMAIL -> customer + " rang and left a voicemail";
      case NO_ANSWER, BUSY, FAILED -> customer + " rang; nobody answered";
    };
  }

  /** As it stands within a sentence: names keep their capital, "A colleague" does not. */
  private static String within(String who) {
    return who.startsWith("A ") || who.startsWith("An ") || who.startsWith("The ")
        ? Character.toLowerCase(who.charAt(0)) + who.substring(1)
        : who;
  }
}
