package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Fact;
import dev.kept.waking.LookAt.Seen;
import dev.kept.words.Subjects;
import org.jspecify.annotations.Nullable;

/** What a customer is told of a promise: ours to them, and nothing that we say among ourselves. */
record ReceiptWords(Commitment promise, Times times) {

  String title() {
    return switch (promise.action()) {
      case CALL -> "We promised to call you";
      case MESSAGE -> "We promised to write to you";
      case VISIT -> "We promised to come to you";
      case SEND -> "We promised to send you something";
      case REFUND -> "We promised you money back";
      case RESOLVE -> "We promised to put something right";
      case OTHER -> "We promised you something";
    };
  }

  String made(@Nullable String maker) {
    return "%s %s"
        .formatted(maker == null ? "We said so" : maker + " said so", times.moment(promise.made()));
  }

  /** Only what was written to them: what was said at the door or noted among us is not quoted. */
  String quote(Seen seen) {
    boolean written =
        seen.facts().stream()
            .anyMatch(fact ->
                fact instanceof Fact.StaffReplied && fact.id().equals(promise.id().madeBy()));
    return written ? Subjects.quote(promise) : "";
  }

  /** The time that they were told; one that only we hold is not told here. */
  String due() {
    if (promise.due() == null || promise.vague()) {
      return "No day was named.";
    }
    return "By " + times.moment(promise.due()) + ".";
  }

  String standing() {
    return switch (promise.state()) {
      case State.Kept kept -> "As far as we can see, it was done " + times.moment(kept.at()) + ".";
      case State.KeptLate late -> "It came late, " + times.moment(late.at()) + ".";
      case State.Broken _ -> "That time has gone by, and we see no sign that we did it.";
      case State.Unconfirmed _ ->
          "That time has gone by. We cannot see from here whether it was done.";
      case State.Tried tried -> "We tried to reach you " + times.moment(tried.at()) + ".";
      case State.Reagreed _ -> "You and we agreed on another time.";
      case State.Released _ -> "You told us that it is not needed any more.";
      case State.Asleep _ -> "It begins when we have heard from you.";
      case State.Open _ -> "It is not due yet, and somebody here is seeing to it.";
      case State.Lapsed _, State.Voided _ -> "";
    };
  }
}
