package dev.kept.store.dynamo;

import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerContract;

class DynamoLedgerTest extends LedgerContract {

  @Override
  protected Ledger empty() {
    return LocalTables.store().ledger();
  }
}
