package dev.kept.lambda.pages;

import dev.kept.fact.Implied;
import org.jspecify.annotations.Nullable;

/** What comes of a press of a button, in a sentence or two. */
final class NotedWords {

  private NotedWords() {}

  /**
   * The words.
   *
   * @param implied what they waited for without a promise; null where something was promised
   */
  static String of(Choice choice, @Nullable Implied implied, String customer) {
    return switch (choice) {
      case DECLINE -> "Whoever asked you hears so; it is where it was.";
      case OTHER_TIME -> "From now on it is held to that time.";
      case DONE -> "It is done. Your word of how stands in the story.";
      case THAT_CALL -> "That call was the one that had been promised.";
      case ACCEPT -> "It is yours now. Its time is as it was, and you will be reminded of it.";
      case NOT_YET -> "It is still to be done.";
      case HAVE_IT -> "You have it. Others see that, and are not asked before your time is up.";
      case SORRY_SAID -> customer + " has heard that we are sorry.";
      case ACCEPTED -> customer + " has shown that all is well again.";
      case TRIED ->
          "You tried in time. There are two business days more to reach " + customer + ".";
      case NEW_TIME -> "The new time stands, and the old one is not broken.";
      case HAND_OVER ->
          "Your colleague is asked by mail. Nothing moves before they say yes; its time never does.";
      case LET_OFF -> customer + " does not need it any more. Nobody is asked for it again.";
      case NOT_A_PROMISE ->
          implied == null
              ? "It was no promise. We forget about it."
              : "%s is not waiting for %s. Nobody is reminded of it any more."
                  .formatted(customer, UnspokenText.thing(implied));
      case PROMISED -> "We hold you to it, and remind you in time.";
      case A_PROMISE -> "It is a promise, whoever writes it, and is watched.";
      case A_PHRASE -> "It is a phrase, whoever writes it. We count it and remind nobody.";
      case OWN_PHRASE -> "It was no promise, nor is this sentence one when they write it again.";
      case ANY_PHRASE -> "It was no promise, nor is this sentence one, whoever writes it.";
      case UNDO -> "It is as if you had not pressed. You can answer anew.";
    };
  }
}
