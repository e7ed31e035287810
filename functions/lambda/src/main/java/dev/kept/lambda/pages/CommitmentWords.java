package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Action;
import dev.kept.fact.Implied;
import dev.kept.fact.Person;
import dev.kept.words.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a commitment stands, in words. */
final class CommitmentWords {

  private final Names names;
  private final Times times;

  CommitmentWords(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  /** What was promised: "a call". */
  static String thing(Action action) {
    return switch (action) {
      case CALL -> "a call";
      case MESSAGE -> "a message";
      case VISIT -> "a visit";
      case SEND -> "what we said we would send";
      case REFUND -> "a refund";
      case RESOLVE -> "a solution";
      case OTHER -> "something";
    };
  }

  /** What is waited for, promised or not. */
  static String thing(Commitment commitment) {
    Implied implied = commitment.id().implied();
    return implied == null ? thing(commitment.action()) : UnspokenText.thing(implied);
  }

  /** What somebody "was promised". */
  static String given(Action action) {
    return action == Action.SEND ? "that something would be sent" : thing(action);
  }

  /** Who promised whom what. */
  String promised(Commitment commitment) {
    if (commitment.id().isImplied()) {
      return "%s waits for %s".formatted(names.customer(), thing(commitment));
    }
    String maker = names.of(commitment.maker(), commitment.id().madeBy().source());
    return commitment.action() == Action.SEND
        ? "%s promised to send %s something".formatted(maker, names.within())
        : "%s promised %s %s".formatted(maker, names.within(), thing(commitment.action()));
  }

  /** What somebody waits for, and who sees it through. */
  String waitsFor(Commitment commitment) {
    String due = times.moment(Waiting.since(commitment));
    String owner = names.of(commitment.owner(), commitment.id().madeBy().source());
    return commitment.state() instanceof State.Unconfirmed
        ? "was promised %s, due %s, by %s; we cannot see whether it was done"
            .formatted(given(commitment.action()), due, owner)
        : "waits for %s, due %s · %s has it".formatted(thing(commitment), due, owner);
  }

  /** Where it stands now, with the times that matter. */
  String standing(Commitment commitment) {
    return switch (commitment.state()) {
      case State.Asleep _ ->
          commitment.condition() == null
              ? "Waits for the customer"
              : "Waits: “" + commitment.condition().words() + "”";
      case State.Open _ -> open(commitment);
      case State.Kept(Instant at, var _) -> "Kept " + times.moment(at);
      case State.KeptLate(Instant broken, Instant at, var _) ->
          "Kept late: due %s, done %s".formatted(times.moment(broken), times.moment(at));
      case State.Reagreed(Instant at, var _) -> "A new time was agreed " + times.moment(at);
      case State.Tried(Instant at, var _) -> "Tried in time, not reached, " + times.moment(at);
      case State.Broken(Instant at) ->
          "Broken since %s, %s now".formatted(times.moment(at), times.since(at));
      case State.Unconfirmed(Instant at) ->
          "Due %s; we cannot see whether it was done".formatted(times.moment(at));
      case State.Released(Instant at, var _) -> "The customer let us off " + times.moment(at);
      case State.Lapsed(Instant at) -> "Ran out quietly " + times.moment(at);
      case State.Voided _ ->
          commitment.id().isImplied() ? "Not waited for any more" : "Was no promise after all";
    };
  }

  private String open(Commitment commitment) {
    Instant deadline = commitment.deadline();
    if (deadline == null) {
      return "Open, with no time of its own";
    }
    boolean spoken = !commitment.id().isImplied();
    String held = spoken && commitment.vague() ? "No time was said; held to " : "Due ";
    return held + times.moment(deadline) + ", " + times.until(deadline) + " left";
  }

  /** What the timeline says at the deadline. */
  String moment(Commitment commitment) {
    Implied implied = commitment.id().implied();
    if (implied != null) {
      return UnspokenText.moment(implied);
    }
    return commitment.state() instanceof State.Unconfirmed
        ? "%s was due. We cannot see whether it was done."
            .formatted(capital(thing(commitment.action())))
        : "The promise broke. %s".formatted(missing(commitment.action()));
  }

  private static String missing(Action action) {
    return switch (action) {
      case CALL -> "Nobody had called.";
      case MESSAGE -> "Nobody had written.";
      case VISIT -> "Nobody had come.";
      case SEND -> "Nothing had been sent.";
      case REFUND -> "No money had gone back.";
      case RESOLVE, OTHER -> "It had not been done.";
    };
  }

  /** What a fact is, where it ended a commitment. */
  String proof(Commitment commitment) {
    Implied implied = commitment.id().implied();
    if (implied != null) {
      return UnspokenText.proof(implied, commitment.state());
    }
    return switch (commitment.state()) {
      case State.Kept _ -> "This kept the promise";
      case State.KeptLate(Instant broken, Instant at, var _) ->
          "This was what had been promised, %s late"
              .formatted(TimeWords.span(Duration.between(broken, at)));
      case State.Reagreed _ -> "This set a new time";
      case State.Tried _ -> "Tried in time";
      case State.Released _ -> "This let us off";
      case State.Voided _ -> "This took it back";
      case State.Asleep _, State.Open _, State.Broken _, State.Unconfirmed _, State.Lapsed _ -> "";
    };
  }

  /** How often the customer asked for it; empty for never. */
  String chased(Commitment commitment) {
    return commitment.chased() == 0 ? "" : "asked for it " + TimeWords.times(commitment.chased());
  }

  /** What else a reader should know of it. */
  List<String> notes(Commitment commitment) {
    List<String> notes = new ArrayList<>();
    if (!commitment.owner().equals(commitment.maker())) {
      notes.add(whose(commitment));
    }
    if (commitment.disputed()) {
      notes.add(names.customer() + " says that it was not done");
    }
    if (commitment.apologised() != null) {
      notes.add("We said sorry " + times.moment(commitment.apologised()));
    }
    if (commitment.repaired() != null) {
      notes.add(names.customer() + " is ready to go on");
    }
    if (commitment.history()) {
      notes.add("From before we began to watch: told to nobody");
    }
    return notes;
  }

  /** Who has it: "now" where it was another's before. */
  private String whose(Commitment it) {
    boolean waits =
        switch (it.state()) {
          case State.Asleep _, State.Open _, State.Broken _, State.Unconfirmed _ -> true;
          default -> false;
        };
    boolean another = it.maker().role() != Person.Role.UNKNOWN;
    return "It %s with %s%s"
        .formatted(waits ? "is" : "was", owner(it), waits && another ? " now" : "");
  }

  private String owner(Commitment it) {
    return names.of(it.owner(), it.id().madeBy().source());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
