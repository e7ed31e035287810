package dev.kept.report;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One commitment of the past.
 *
 * @param customer their name; null where none was told
 * @param customerFirst the customer had asked for it before its deadline had passed, so nobody
 *     could have told us sooner
 */
public record Past(
    CaseId caseId, @Nullable String customer, Commitment commitment, boolean customerFirst) {

  /** The deadline passed without it, whether it was done later or never. */
  public boolean wasBroken() {
    return commitment.state() instanceof State.Broken
        || commitment.state() instanceof State.KeptLate;
  }

  /** Those that somebody would be told about; the rest are courtesies and guesses. */
  public boolean isLoud() {
    return commitment.level() == Level.LOUD;
  }

  /** The customer asked for it at least once. */
  public boolean wasChased() {
    return commitment.chased() > 0;
  }

  /**
   * How long past its deadline; empty where it was in time or cannot be said.
   *
   * @param until the end of what is known, for one that was never done
   */
  public Optional<Duration> late(Instant until) {
    return switch (commitment.state()) {
      case State.KeptLate late -> Optional.of(Duration.between(late.brokenAt(), late.at()));
      case State.Broken broken -> Optional.of(Duration.between(broken.at(), until));
      default -> Optional.empty();
    };
  }
}
