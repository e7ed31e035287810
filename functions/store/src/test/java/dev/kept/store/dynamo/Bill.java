package dev.kept.store.dynamo;

/**
 * What a table was asked and what that is billed for.
 *
 * @param reads request units, of 4 KB each, halves where a read may be stale
 * @param writes request units, of 1 KB each, those of the indexes with them
 * @param calls how many requests there were
 * @param nanos how long they took, all together
 */
public record Bill(double reads, double writes, long calls, long nanos) {

  /** What came after {@code before}. */
  public Bill since(Bill before) {
    return new Bill(
        reads - before.reads, writes - before.writes, calls - before.calls, nanos - before.nanos);
  }

  @Override
  public String toString() {
    return "%.1f read and %.1f write units in %d calls".formatted(reads, writes, calls);
  }
}
