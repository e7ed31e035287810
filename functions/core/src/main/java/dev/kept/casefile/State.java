package dev.kept.casefile;

import dev.kept.fact.FactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a commitment stands. Endings carry the instant that the verdict holds from. */
public sealed interface State {

  /** Waits for the customer to do their part. */
  record Asleep() implements State {}

  record Open() implements State {}

  /** Done in time. */
  record Kept(Instant at, FactId proof) implements State {}

  /** Broken at its deadline, and done afterwards. */
  record KeptLate(Instant brokenAt, Instant at, FactId proof) implements State {}

  /** A new time stands, agreed before the old one was due; the commitment goes on as another. */
  record Reagreed(Instant at, FactId proof) implements State {}

  /** Acted in time, not reached; it is the customer's turn. */
  record Tried(Instant at, FactId proof) implements State {}

  /** The deadline passed and a connected source could have shown the proof. */
  record Broken(Instant at) implements State {}

  /** The deadline passed and no source could show the proof either way. */
  record Unconfirmed(Instant at) implements State {}

  /** The customer let us off. */
  record Released(Instant at, FactId proof) implements State {}

  /** Quiet or asleep, and its time ran out: counted, not told. */
  record Lapsed(Instant at) implements State {}

  /** Was no promise after all, or its case is gone. */
  record Voided(Instant at, @Nullable FactId proof) implements State {}

  /** The word for it: in the ledger, in statements, in {@code expect.json}. */
  default String word() {
    return switch (this) {
      case Asleep _ -> "asleep";
      case Open _ -> "open";
      case Kept _ -> "kept";
      case KeptLate _ -> "kept late";
      case Reagreed _ -> "re-agreed";
      case Tried _ -> "tried";
      case Broken _ -> "broken";
      case Unconfirmed _ -> "unconfirmed";
      case Released _ -> "released";
      case Lapsed _ -> "lapsed";
      case Voided _ -> "void";
    };
  }

  /**
   * From when the verdict holds, or when it was done after all; null while it is to be looked at.
   */
  default @Nullable Instant endedAt() {
    return switch (this) {
      case Asleep _, Open _ -> null;
      case Kept kept -> kept.at();
      case KeptLate late -> late.at();
      case Reagreed reagreed -> reagreed.at();
      case Tried tried -> tried.at();
      case Broken broken -> broken.at();
      case Unconfirmed unconfirmed -> unconfirmed.at();
      case Released released -> released.at();
      case Lapsed lapsed -> lapsed.at();
      case Voided gone -> gone.at();
    };
  }

  /** Still to be looked at: asleep or open. */
  default boolean isLive() {
    return this instanceof Asleep || this instanceof Open;
  }

  /** The fact that ended it, where one did. */
  default @Nullable FactId proof() {
    return switch (this) {
      case Kept kept -> kept.proof();
      case KeptLate late -> late.proof();
      case Reagreed reagreed -> reagreed.proof();
      case Tried tried -> tried.proof();
      case Released released -> released.proof();
      case Voided gone -> gone.proof();
      case Asleep _, Open _, Broken _, Unconfirmed _, Lapsed _ -> null;
    };
  }
}
