package dev.kept.casefile;

import dev.kept.fact.FactId;
import dev.kept.fact.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in one case while it is being read, and which clocks run there that nobody
 * promised.
 */
final class Turn {

  /** A person of ours has written to the customer, or talked to them. */
  boolean answered;

  /** The customer has written what nobody has answered. */
  boolean waits;

  /** We have asked the customer for something, or the source says that we wait for them. */
  boolean theirs;

  /** What was last written here; by its policy a case is opened again. */
  Words heard = Words.NONE;

  /** Solved or closed, and not opened again. */
  boolean over;

  /** The time that a bot last told them, and when it did; null where none has. */
  @Nullable Instant toldAt;

  @Nullable Instant toldDue;

  /** Which of each is looked at now; null where none has been opened yet, or it is past caring. */
  @Nullable Tracked reply;

  @Nullable Tracked update;
  @Nullable Tracked resolution;

  Stream<Tracked> all() {
    return Stream.of(reply, update, resolution).filter(Objects::nonNull);
  }

  /** Those that run only while it is our turn. */
  Stream<Tracked> pausing() {
    return Stream.of(update, resolution).filter(Objects::nonNull);
  }

  /** A person wrote to the customer, or talked to them: nobody waits for an answer any more. */
  void answer(Instant at, FactId proof) {
    Stream.of(reply, update)
        .filter(Objects::nonNull)
        .forEach(it -> {
          it.coveredBy = null;
          it.prove(at, proof);
        });
    reply = null;
    update = null;
    answered = true;
    waits = false;
  }

  /** Until they have done their part, nothing runs against us. */
  void goesToThem(Instant at) {
    theirs = true;
    pausing().forEach(it -> ImpliedClock.pause(it, at));
  }

  /** They have done it, or the source says that it is ours again. */
  void comesBack(Instant at) {
    if (theirs) {
      theirs = false;
      pausing().forEach(it -> ImpliedClock.resume(it, at));
    }
  }

  /** Another case goes on in this one: of two that are owed the same, the first stays. */
  void join(Turn other, Instant at, FactId merge) {
    reply = first(reply, other.reply, at, merge);
    update = first(update, other.update, at, merge);
    resolution = first(resolution, other.resolution, at, merge);
    answered |= other.answered;
    waits |= other.waits;
    theirs &= other.theirs;
    over &= other.over;
  }

  private static @Nullable Tracked first(
      @Nullable Tracked mine, @Nullable Tracked other, Instant at, FactId merge) {
    if (mine == null || other == null) {
      return mine == null ? other : mine;
    }
    if (!ImpliedClock.isOwed(mine) || !ImpliedClock.isOwed(other)) {
      return ImpliedClock.isOwed(mine) ? mine : other;
    }
    boolean mineFirst = !other.made.isBefore(mine.made);
    Tracked later = mineFirst ? other : mine;
    ImpliedClock.end(later, new State.Voided(at, merge));
    return mineFirst ? mine : other;
  }
}
