package dev.kept.casefile;

import java.time.YearMonth;
import java.util.List;

/** The latest verdict on every commitment. Every implementation passes {@code LedgerContract}. */
public interface Ledger {

  /**
   * Writes a row unless it would go back: {@code false} if the row that is there rests on more
   * facts, or on as many read later.
   */
  boolean record(LedgerRow row);

  /** The rows of commitments that a team opened in a month, in no particular order. */
  List<LedgerRow> rows(String team, YearMonth month);

  /** The rows of a team in one state, by due, earliest first; at most {@code limit}. */
  List<LedgerRow> board(String team, String state, int limit);
}
