package dev.kept.testing;

import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerContract;

class InMemoryLedgerTest extends LedgerContract {

  @Override
  protected Ledger empty() {
    return new InMemoryLedger();
  }
}
