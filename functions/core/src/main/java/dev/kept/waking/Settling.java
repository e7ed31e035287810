package dev.kept.waking;

import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the ledger holds what a head says: whoever wrote the head may have died before
 * that. Older changes were settled before the next head was written.
 */
final class Settling {

  private final Ledger ledger;

  Settling(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Settles what changed with this very head.
   *
   * @param all settles what changed before, too
   */
  void settle(@Nullable Head head, boolean all) {
    if (head != null) {
      record(
          head.verdicts().stream()
              .filter(verdict -> all || verdict.changed() == head.version())
              .map(Head.Verdict::row)
              .toList());
    }
  }

  void record(List<LedgerRow> rows) {
    rows.forEach(ledger::record);
  }
}
