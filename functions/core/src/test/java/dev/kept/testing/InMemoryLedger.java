package dev.kept.testing;

import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CommitmentId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ledger in memory. */
public final class InMemoryLedger implements Ledger {

  private static final Comparator<LedgerRow> AGE =
      Comparator.comparingInt(LedgerRow::facts).thenComparing(LedgerRow::readAt);

  private static final Comparator<LedgerRow> DUE =
      Comparator.comparing(LedgerRow::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(row -> row.commitment().text());

  private final Map<Place, LedgerRow> rows = new LinkedHashMap<>();

  private record Place(String team, YearMonth month, CommitmentId commitment) {}

  @Override
  public synchronized boolean record(LedgerRow row) {
    Place place = new Place(row.team(), row.month(), row.commitment());
    LedgerRow there = rows.get(place);
    if (there != null && AGE.compare(there, row) > 0) {
      return false;
    }
    rows.put(place, row);
    return true;
  }

  @Override
  public synchronized List<LedgerRow> rows(String team, YearMonth month) {
    return rows.values().stream()
        .filter(row -> row.team().equals(team) && row.month().equals(month))
        .toList();
  }

  @Override
  public synchronized List<LedgerRow> board(String team, String state, int limit) {
    return rows.values().stream()
        .filter(row -> row.team().equals(team) && row.state().equals(state))
        .sorted(DUE)
        .limit(limit)
        .toList();
  }

  /** Every row, in the order in which they were first written. */
  public synchronized List<LedgerRow> all() {
    return List.copyOf(rows.values());
  }
}
