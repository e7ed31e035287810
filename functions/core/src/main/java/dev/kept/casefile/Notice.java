package dev.kept.casefile;

import dev.kept.fact.CaseId;
import dev.kept.fact.Statement;
import java.time.Instant;

/**
 * Something that a person should be told.
 *
 * @param caseId the case that owes it, and that is asked again before it is sent
 * @param statement about which commitment, to whom, saying what, for the how-manieth time
 * @param urgency whether it goes by itself or in the person's next list
 * @param owedAt the instant at which it became owed
 */
public record Notice(CaseId caseId, Statement statement, Urgency urgency, Instant owedAt) {

  /** How soon a notice is to reach its reader. */
  public enum Urgency {
    /** By itself, as soon as the reader's hours allow. */
    NOW,
    /** A line in the reader's next list. */
    LIST
  }

  /**
   * The one key under which it can stand on a desk: commitment, due version, step, person and how
   * many statements that person has had on it.
   */
  public String key() {
    return (statement.commitment() == null ? caseId.text() : statement.commitment().text())
        + "|v"
        + statement.dueVersion()
        + "|"
        + statement.step()
        + "|"
        + statement.person()
        + "|"
        + statement.n();
  }
}
