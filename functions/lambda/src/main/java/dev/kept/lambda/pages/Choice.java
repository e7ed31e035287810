package dev.kept.lambda.pages;

import java.util.Optional;

/** What a person can say of a commitment by pressing a button. */
enum Choice {
  DONE("yes", "promise.done_elsewhere", "Yes, it is done"),
  THAT_CALL("that-call", "promise.call_claimed", "Yes, that call was it"),
  ACCEPT("accept", "promise.handed_over", "I take it"),
  DECLINE("decline", "promise.offer_declined", "I can’t either"),
  NOT_YET("not-yet", "promise.not_yet", "Not yet"),
  HAVE_IT("have-it", "promise.acknowledged", "I have it"),
  SORRY_SAID("sorry", "promise.apology_sent", "We said sorry"),
  ACCEPTED("accepted", "promise.repaired", "The customer is fine with it"),
  TRIED("tried", "promise.attempted", "I tried"),
  NEW_TIME("new-time", "promise.reagreed", "We agreed on a new time"),
  OTHER_TIME("other-time", "promise.corrected", "Hold it to another time"),
  HAND_OVER("hand-over", "promise.handed_over", "I can’t make it"),
  LET_OFF("let-off", "promise.released", "The customer let us off"),
  NOT_A_PROMISE("not-a-promise", "promise.corrected", "That was not a promise"),
  PROMISED("promised", "promise.declared", "Hold me to it"),
  A_PROMISE("a-promise", "phrase.decided", "It is a promise"),
  A_PHRASE("a-phrase", "phrase.decided", "This sentence never is"),
  OWN_PHRASE("never-theirs", "phrase.decided", "Never a promise when they write it"),
  ANY_PHRASE("never", "phrase.decided", "Never a promise, whoever writes it"),
  UNDO("undo", "fact.undone", "Undo");

  private final String word;
  private final String kind;
  private final String label;

  Choice(String word, String kind, String label) {
    this.word = word;
    this.kind = kind;
    this.label = label;
  }

  /** As it stands in links and tokens; for answers that mails offer, the word of their links. */
  String word() {
    return word;
  }

  /** The wire kind of the fact that comes of it. */
  String kind() {
    return kind;
  }

  /** What the button says. */
  String label() {
    return label;
  }

  /** What is pressed most; the others stand folded below. */
  boolean isUsual() {
    return switch (this) {
      case DONE, THAT_CALL, ACCEPT, DECLINE, NOT_YET, HAVE_IT, SORRY_SAID, ACCEPTED -> true;
      case A_PROMISE, A_PHRASE -> true;
      case TRIED, NEW_TIME, OTHER_TIME, HAND_OVER, LET_OFF, NOT_A_PROMISE, PROMISED, UNDO -> false;
      case OWN_PHRASE, ANY_PHRASE -> false;
    };
  }

  static Optional<Choice> of(String word) {
    for (Choice choice : values()) {
      if (choice.word.equals(word)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
