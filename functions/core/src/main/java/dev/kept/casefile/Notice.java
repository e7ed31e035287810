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

  /** Steps that begin so are about our own set-up: {@code set-up:<whom we cannot reach>}. */
  public static final String SET_UP = "set-up:";

  /** Steps that begin so tell a story to somebody outside support: {@code story:2026-W10:kept}. */
  public static final String STORY = "story:";

  /** What is said of somebody whom our mail does not reach. */
  public static final String UNREACHABLE = "unreachable";

  /** How soon a notice is to reach its reader. */
  public enum Urgency {
    /** By itself, as soon as the reader's hours allow. */
    NOW,
    /** A line in the reader's next list. */
    LIST
  }

  /**
   * The one key under which it can stand on a desk: commitment, due version, step, person and how
   * many statements that person has had on it. A set-up line names no case, nor does a story: one
   * is enough for all.
   */
  public String key() {
    return about()
        + "|v"
        + statement.dueVersion()
        + "|"
        + statement.step()
        + "|"
        + statement.person()
        + "|"
        + statement.n();
  }

  private String about() {
    if (statement.commitment() != null) {
      return statement.commitment().text();
    }
    boolean once = statement.step().startsWith(SET_UP) || statement.step().startsWith(STORY);
    return once ? "" : caseId.text();
  }
}
