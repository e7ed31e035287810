package dev.kept.local.demo;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Kept noticed: how a commitment stands otherwise than before. */
record TurnWords(Almanac almanac) {

  /**
   * A sentence for each turn.
   *
   * @param before null where it is new
   */
  List<String> between(@Nullable Commitment before, Commitment after, Instant now) {
    List<String> turns = new ArrayList<>();
    if (before == null) {
      turns.add(opened(after, now));
    } else if (!before.state().equals(after.state())) {
      turns.add(turned(after, now));
    } else if (after.due() != null && !after.due().equals(before.due())) {
      turns.add("The time has moved: it is now due %s.".formatted(when(after.due(), now)));
    }
    if (after.apologised() != null && (before == null || before.apologised() == null)) {
      turns.add("Somebody said sorry, and stopped there.");
    }
    if (after.repaired() != null && (before == null || before.repaired() == null)) {
      turns.add("The customer's own words: all is well again.");
    }
    return turns;
  }

  private String opened(Commitment commitment, Instant now) {
    String quote = "Kept hears a promise: “%s”.".formatted(commitment.quote());
    return switch (commitment.state()) {
      case State.Asleep _ -> quote + " The customer's turn first: it sleeps.";
      case State.Open _ -> quote + " It holds it to %s.".formatted(when(commitment.due(), now));
      default -> quote + " " + turned(commitment, now);
    };
  }

  private String turned(Commitment commitment, Instant now) {
    return switch (commitment.state()) {
      case State.Asleep _ -> "It sleeps until the customer has done their part.";
      case State.Open _ ->
          "The customer has done their part: it is due %s.".formatted(when(commitment.due(), now));
      case State.Kept kept -> "Kept, with proof: done at %s.".formatted(when(kept.at(), now));
      case State.KeptLate late -> "Done at last, at %s: kept late.".formatted(when(late.at(), now));
      case State.Reagreed _ -> "Another time is agreed before it was due: nothing is broken.";
      case State.Tried _ -> "Tried in time and not reached: it is the customer's turn.";
      case State.Broken _ ->
          "%s The promise counts as broken.".formatted(undone(commitment.action()));
      case State.Unconfirmed _ ->
          "No system can show whether it was done: Kept does not know, and accuses nobody.";
      case State.Released _ -> "The customer lets us off.";
      case State.Lapsed _ -> "It lapses, and nobody is told.";
      case State.Voided _ -> "It was no promise after all.";
    };
  }

  private static String undone(Action action) {
    return switch (action) {
      case CALL -> "No call was seen.";
      case MESSAGE -> "No answer was seen.";
      case VISIT -> "No arrival was seen.";
      case SEND -> "Nothing was sent that we could see.";
      case REFUND -> "No refund was seen.";
      case RESOLVE, OTHER -> "It was not seen done.";
    };
  }

  private String when(@Nullable Instant at, Instant now) {
    return at == null ? "no time" : almanac.when(at, now);
  }
}
