package dev.kept.casefile;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where facts and heads are kept. Every read is consistent and complete, but for {@link #lately}.
 * Every implementation passes {@code CaseFilesContract}.
 */
public interface CaseFiles {

  /** Adds a fact to a case; {@code false} if it was there already. */
  boolean add(CaseId caseId, Fact fact);

  /** Adds a fact that belongs to a customer and not to one case, such as a call. */
  boolean add(CustomerKey key, Fact fact);

  List<Fact> facts(CaseId caseId);

  List<Fact> facts(CustomerKey key);

  /**
   * The same files as they were a moment ago, where that costs less. For what nobody is woken by:
   * whoever misses it has read no worse than a moment before.
   */
  default CaseFiles lately() {
    return this;
  }

  Optional<Head> head(CaseId caseId);

  /**
   * Writes the head that follows {@code expected}.
   *
   * @param expected the version read before the facts were; 0 where there was no head
   * @return {@code false} if another has been written since
   */
  boolean replace(CaseId caseId, Head next, long expected);

  /**
   * Says that facts of this customer matter to this case, and opens the link if it was closed.
   * Nothing changes where one who found the same head, or a later one, said so before.
   *
   * @param version of the head that the reading which is about to be made would write
   */
  void link(CustomerKey key, CaseId caseId, long version);

  /** Links a case that has no head yet. */
  default void link(CustomerKey key, CaseId caseId) {
    link(key, caseId, 1);
  }

  /**
   * Closes a link, unless somebody has opened it who found that head, or a later one.
   *
   * @param version of the head that says that the case is at rest
   */
  void closeLink(CustomerKey key, CaseId caseId, long version, Instant since);

  /**
   * One page of the cases linked to a customer, in a fixed order, and where the next one starts.
   */
  Links links(CustomerKey key, @Nullable String after);

  /**
   * A page of links.
   *
   * @param closed since when those are at rest whose links are closed
   * @param next what to give as {@code after} for the next page; null at the end
   */
  record Links(List<CaseId> cases, Map<CaseId, Instant> closed, @Nullable String next) {

    public Links {
      cases = List.copyOf(cases);
      closed = Map.copyOf(closed);
    }

    /** A page of open links. */
    public Links(List<CaseId> cases, @Nullable String next) {
      this(cases, Map.of(), next);
    }
  }

  /** One page of all the cases that have a head, in no particular order. */
  Links cases(@Nullable String after);

  /**
   * How long facts, words and links are kept, from when they were put; empty where nothing expires.
   */
  Optional<Duration> retention();

  /** Keeps the facts and words of a case as long again from now; what has expired stays so. */
  void keepLonger(CaseId caseId);

  /** Keeps the facts of a customer as long again from now; what has expired stays so. */
  void keepLonger(CustomerKey key);

  /**
   * Keeps the full words of a fact, for people to read; no reading of a case needs them.
   *
   * @return {@code false} if they were blanked before: they stay so, however often they come
   */
  boolean keepWords(CaseId caseId, FactId fact, String words);

  /**
   * Blanks the words of a fact for good, whether it is there already or comes later: its full
   * words, and what the fact itself holds of them, see {@link dev.kept.fact.Blanked}.
   *
   * @return {@code false} if the fact was not there
   */
  boolean blank(CaseId caseId, FactId fact);

  /** The full words of a fact; empty where there are none, and where they were blanked. */
  Optional<String> words(CaseId caseId, FactId fact);
}
