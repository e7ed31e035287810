package dev.kept.store.sqlite;

import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.LedgerRowJson;
import java.time.YearMonth;
import java.util.List;

/** The ledger in SQLite. */
final class SqliteLedger implements Ledger {

  private static final String RECORD =
      """
      INSERT INTO item (pk, sk, body, board, due, facts, read_at) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET
        body = excluded.body, board = excluded.board, due = excluded.due,
        facts = excluded.facts, read_at = excluded.read_at
      WHERE excluded.facts > facts OR (excluded.facts = facts AND excluded.read_at >= read_at)
      """;

  private final Database database;

  SqliteLedger(Database database) {
    this.database = database;
  }

  @Override
  public boolean record(LedgerRow row) {
    return database.write(connection ->
        Sql.update(
                connection,
                RECORD,
                Keys.ofLedger(row.team(), row.month()),
                Keys.ofCommitment(row.commitment()),
                LedgerRowJson.write(row),
                Keys.ofBoard(row.team(), row.state()),
                Keys.due(row),
                row.facts(),
                Instants.text(row.readAt()))
            == 1);
  }

  @Override
  public List<LedgerRow> rows(String team, YearMonth month) {
    String pk = Keys.ofLedger(team, month);
    return database.read(connection ->
        Sql.list(
            connection,
            row -> Items.read(pk, row, LedgerRowJson::read),
            "SELECT sk, body FROM item WHERE pk = ?",
            pk));
  }

  @Override
  public List<LedgerRow> board(String team, String state, int limit) {
    String board = Keys.ofBoard(team, state);
    return database.read(connection ->
        Sql.list(
            connection,
            row -> Items.read(board, row, LedgerRowJson::read),
            "SELECT sk, body FROM item WHERE board = ? ORDER BY due, pk, sk LIMIT ?",
            board,
            limit));
  }
}
