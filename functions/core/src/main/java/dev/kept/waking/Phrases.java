package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often a sentence was promised, and by how many, without a word of it. Every implementation
 * passes {@code PhrasesContract}.
 */
public interface Phrases {

  /** In so many cases the same sentence is no promise any more, but a phrase. */
  int CASES = 5;

  /** And only if so many people use it. */
  int PEOPLE = 2;

  /** What is known of a sentence, by its hash. Consistent. */
  Optional<Phrase> get(String hash);

  /**
   * Writes what follows {@code expected}.
   *
   * @param expected the version read; 0 where nothing was known
   * @return {@code false} if another has been written since
   */
  boolean replace(String hash, Phrase next, long expected);

  /**
   * A sentence that was promised. The first cases and people are enough: what is over is not kept.
   *
   * @param since from when it counts as a phrase; null while it does not
   * @param asks the commitment by which it became one: its lead is asked; null where nobody is
   * @param promise true once somebody said that it is a promise, whoever uses it
   */
  record Phrase(
      long version,
      Set<CaseId> cases,
      Set<String> people,
      @Nullable Instant since,
      @Nullable CommitmentId asks,
      boolean promise) {

    static final Phrase NEW = new Phrase(0, Set.of(), Set.of(), null, null, false);

    public Phrase {
      cases = Set.copyOf(cases);
      people = Set.copyOf(people);
    }

    /** One more promise of it; itself where that tells nothing new. */
    Phrase and(CommitmentId commitment, String person, Instant at) {
      Set<CaseId> in = plus(cases, commitment.madeIn(), CASES);
      Set<String> by = plus(people, person, PEOPLE);
      boolean same = in.equals(cases) && by.equals(people);
      if (promise || since != null || same) {
        return this;
      }
      boolean many = in.size() == CASES && by.size() == PEOPLE;
      return new Phrase(version + 1, in, by, many ? at : null, many ? commitment : null, false);
    }

    /** Somebody has said what it is. */
    Phrase decided(boolean isPromise, Instant at) {
      Instant from = isPromise ? null : since == null ? at : since;
      return new Phrase(version + 1, cases, people, from, isPromise ? null : asks, isPromise);
    }

    /** Nobody has said what it is, after all: it is what its count makes it. */
    Phrase takenBack() {
      boolean many = cases.size() == CASES && people.size() == PEOPLE;
      Instant from = many && !promise ? since : null;
      return new Phrase(version + 1, cases, people, from, from == null ? null : asks, false);
    }

    /** True for what was said since it became a phrase: what came before stays as it was read. */
    boolean suspends(Instant said) {
      return since != null && !said.isBefore(since);
    }

    private static <T extends Comparable<T>> Set<T> plus(Set<T> set, T one, int most) {
      Set<T> more = new TreeSet<>(set);
      if (more.size() < most) {
        more.add(one);
      }
      return more;
    }
  }
}
