package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Condition;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Person;
import dev.kept.fact.When;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commitment while a case is being read: what the facts so far have made of it. */
final class Tracked {

  final CommitmentId id;
  final String quote;
  final Person maker;
  final Instant made;

  /** When we first received the fact that made it. */
  final Instant known;

  final Policy policy;
  final Dues dues;
  final @Nullable When when;

  Action action;
  Person owner;
  String team;
  @Nullable Instant earliest;
  @Nullable Instant due;
  @Nullable Instant deadline;
  boolean explicit;
  int dueVersion;
  @Nullable Condition condition;
  Level level;

  /** What it would be if its sentence were no phrase that everyone uses; null for the others. */
  @Nullable Level suspendedFrom;

  /** Its lead is asked what the sentence is. */
  boolean asksWhatItIs;

  State state = new State.Open();
  boolean provable;
  boolean history;
  boolean shielded;
  boolean noRush;

  /** The reader was sure that this is a promise. */
  boolean sure;

  /** A person, or the customer, has dealt with it as a promise: no misreading. */
  boolean confirmed;

  /** The maker has said that it is not done: no proof can turn up any more. */
  boolean admitted;

  /** How often we moved the due by ourselves, and when last. */
  int moves;

  @Nullable Instant movedAt;

  /** When it became loud: being chased late must not make the ladder begin in the past. */
  Instant loudSince;

  final List<Instant> chases = new ArrayList<>();
  final List<Fact> attempts = new ArrayList<>();
  @Nullable Instant wroteAfterAttempt;

  /** Calls that may have kept it, but nobody has said so. */
  final List<Fact.CallEnded> unclaimed = new ArrayList<>();

  /** Calls of the customer that somebody answered: was that it? */
  final List<Fact.CallEnded> rangUs = new ArrayList<>();

  /** The broken one that this one promises again: done with it. */
  @Nullable Tracked renews;

  @Nullable Instant disputedAt;

  /** When the customer last showed, after an apology, that all is well. */
  @Nullable Instant accepted;

  @Nullable Instant apologised;
  @Nullable Instant reassignedAt;
  Fact.@Nullable Acknowledged held;

  final Offers offers = new Offers();

  /** Of what the policy implies: how long it gave; null for what somebody promised. */
  @Nullable Span span;

  /** What was left of that when it became the customer's turn; null while it is ours. */
  @Nullable Duration left;

  /** The promise that counts in place of what the policy implies; null where none does. */
  @Nullable Tracked coveredBy;

  /** From when its life is counted while it is quiet or asleep. */
  Instant livesFrom;

  Tracked(
      CommitmentId id,
      Action action,
      String quote,
      @Nullable When when,
      Person maker,
      Person owner,
      String team,
      Fact madeBy,
      Level level,
      Policy policy) {
    this.id = id;
    this.action = action;
    this.quote = quote;
    this.when = when;
    this.maker = maker;
    this.owner = owner;
    this.team = team;
    this.made = madeBy.origin().at();
    this.known = madeBy.origin().received();
    this.loudSince = made;
    this.livesFrom = made;
    this.level = level;
    this.policy = policy;
    this.dues = new Dues(policy.calendarOf(team), policy);
    this.explicit = Dues.explicit(when);
  }

  /** Sets the due that is counted from {@code from}, and the deadline that follows from it. */
  void startClock(Instant from) {
    start(when, from);
  }

  /** The customer has done their part: the time that was named begins now. */
  void startAnew(Instant from) {
    start(when == null ? null : dues.anew(when, from), from);
  }

  private void start(@Nullable When time, Instant from) {
    earliest = time == null ? null : time.earliest();
    moveTo(dues.due(action, time, from));
  }

  void moveTo(Instant newDue) {
    due = newDue;
    deadline = dues.deadline(action, newDue);
  }

  boolean isLive() {
    return state.isLive();
  }

  boolean isBroken() {
    return state instanceof State.Broken;
  }

  /** Broken, or kept as far as we can see while the customer says otherwise: cared for alike. */
  boolean hurts() {
    return isBroken() || disputedAt != null;
  }

  /** Done, at an instant that may lie before or after the deadline, however late we hear of it. */
  void prove(Instant at, FactId proof) {
    boolean inTime = deadline == null || at.isBefore(deadline) || level != Level.LOUD;
    switch (state) {
      case State.Asleep _, State.Tried _ -> state = new State.Kept(at, proof);
      case State.Open _, State.Broken _, State.Unconfirmed _ ->
          state = inTime ? new State.Kept(at, proof) : late(at, proof);
      case State.KeptLate _ -> {
        if (inTime) {
          state = new State.Kept(at, proof);
        }
      }
      case State.Kept _, State.Reagreed _, State.Released _, State.Lapsed _, State.Voided _ -> {}
    }
  }

  private State late(Instant at, FactId proof) {
    Instant brokenAt = state instanceof State.Broken(Instant broken) ? broken : deadline;
    return new State.KeptLate(brokenAt == null ? at : brokenAt, at, proof);
  }

  /** Somebody dealt with it as a promise: nobody will say that it was none. */
  boolean isDealtWith() {
    return confirmed || apologised != null || !attempts.isEmpty();
  }

  /** A time was named in words of which the reader was sure. Without one they are misread more. */
  boolean isSurelyRead() {
    return sure && explicit;
  }

  /** The customer asked where it is. */
  void chased(Instant at) {
    chases.add(at);
    if (level != Level.LOUD) {
      level = Level.LOUD;
      loudSince = at;
    }
  }
}
