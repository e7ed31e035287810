package dev.kept.waking;

import dev.kept.fact.Fact;
import dev.kept.waking.LookAt.Seen;
import java.util.List;

/**
 * Whose calls we could see: a call that nobody can match keeps no promise, so what is missing must
 * be said.
 *
 * @param customers those to whom something was promised lately, each once
 * @param unmatched calls that belong to no customer whom we know, oldest first
 * @param whole false if there were more cases than are looked at
 */
public record Coverage(List<Covered> customers, List<Fact.CallEnded> unmatched, boolean whole) {

  /**
   * A customer and the cases of theirs.
   *
   * @param seen whether we know a number that is theirs alone
   */
  public record Covered(List<Seen> cases, boolean seen) {

    public Covered {
      cases = List.copyOf(cases);
    }
  }

  public Coverage {
    customers = List.copyOf(customers);
    unmatched = List.copyOf(unmatched);
  }

  /** How many customers' calls we could see. */
  public int seen() {
    return (int) customers.stream().filter(Covered::seen).count();
  }
}
