package dev.kept.desk;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Skipped;
import dev.kept.fact.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is about to be told, with what its reader must know.
 *
 * @param commitment what it is about, as it stands; null for a notice about the case or the set-up
 * @param commitments every commitment of the case
 * @param facts the story of the case
 * @param next who hears after this one, if nothing is done; null where nobody does
 * @param skipped who was meant to hear by now and did not
 */
public record Told(
    Notice notice,
    @Nullable Commitment commitment,
    List<Commitment> commitments,
    List<Fact> facts,
    @Nullable Next next,
    List<Skipped> skipped) {

  /**
   * Another person who is told of it later.
   *
   * @param asked in a list, and only whether anybody knows more
   */
  public record Next(String person, Instant at, boolean asked) {

    /** One who is told by itself. */
    public Next(String person, Instant at) {
      this(person, at, false);
    }
  }

  public Told {
    commitments = List.copyOf(commitments);
    facts = List.copyOf(facts);
    skipped = List.copyOf(skipped);
  }

  /** A notice before which everybody heard who was meant to. */
  public Told(
      Notice notice,
      @Nullable Commitment commitment,
      List<Commitment> commitments,
      List<Fact> facts,
      @Nullable Next next) {
    this(notice, commitment, commitments, facts, next, List.of());
  }
}
