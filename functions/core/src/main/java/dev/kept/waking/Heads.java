package dev.kept.waking;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Head;
import dev.kept.casefile.Head.Verdict;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Reading;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reading leaves in the head of its case, and in the ledger. Pure. */
final class Heads {

  /** The settled ones that ended last are remembered. */
  private static final Comparator<Verdict> LAST_ENDED =
      Comparator.comparing(
              (Verdict verdict) -> verdict.row().endedAt(),
              Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(verdict -> verdict.commitment().text());

  private static final String VOID = "void";
  private static final Set<String> LIVE = Set.of("open", "asleep");

  private Heads() {}

  /**
   * A head to be written, and what it does not hold.
   *
   * @param older settled promises beyond the last ten: no head remembers them
   * @param rows of every commitment, as this reading and no earlier one has it
   */
  record Next(Head head, List<LedgerRow> older, List<LedgerRow> rows) {}

  /** Whoever forgets the customer takes the links away: of that case none is remembered. */
  static Linked linked(World world) {
    boolean erased = world.facts().stream().anyMatch(Fact.TicketErased.class::isInstance);
    return erased ? Linked.NONE : world.linked();
  }

  static Next after(@Nullable Head found, Reading reading, Linked linked) {
    long version = found == null ? 1 : found.version() + 1;
    List<Verdict> live = new ArrayList<>();
    List<Verdict> settled = new ArrayList<>();
    List<LedgerRow> rows = new ArrayList<>();
    for (Commitment commitment : reading.commitments()) {
      LedgerRow row = row(commitment, team(commitment, found), reading);
      rows.add(row);
      (commitment.state().isLive() ? live : settled).add(verdict(commitment, row, found, version));
    }
    gone(found, reading, version).forEach(settled::add);
    settled.sort(LAST_ENDED);
    List<Verdict> promises = settled.stream().filter(it -> !it.commitment().isImplied()).toList();
    int kept = Math.min(promises.size(), Head.SETTLED_KEPT);
    live.addAll(promises.subList(0, kept));
    // Beside them, and never in their place: a customer's breaks are looked for in heads.
    settled.stream()
        .filter(it -> it.commitment().isImplied())
        .limit(Head.IMPLIED_KEPT)
        .forEach(live::add);
    return new Next(
        new Head(
            version,
            reading.now(),
            reading.hash(),
            reading.facts(),
            live,
            reading.wakeAt(),
            null,
            linked),
        promises.subList(kept, promises.size()).stream().map(Verdict::row).toList(),
        rows);
  }

  /**
   * What was live and is there no more: a message that came in late said the same before, or was
   * nobody's. Its row would stand open for ever.
   */
  private static List<Verdict> gone(@Nullable Head found, Reading reading, long version) {
    if (found == null) {
      return List.of();
    }
    Set<CommitmentId> there =
        reading.commitments().stream().map(Commitment::id).collect(Collectors.toSet());
    return found.verdicts().stream()
        .filter(verdict -> !there.contains(verdict.commitment()))
        .filter(verdict -> verdict.word().equals(VOID) || LIVE.contains(verdict.word()))
        .map(verdict -> voided(verdict, reading, version))
        .toList();
  }

  private static Verdict voided(Verdict gone, Reading reading, long version) {
    LedgerRow row = gone.row().voided(reading.facts(), reading.now());
    return gone.word().equals(VOID) ? gone : new Verdict(gone.commitment(), VOID, version, row);
  }

  /** The head of a case that goes on in another one: its commitments are the other's now. */
  static Head terminal(@Nullable Head found, Reading reading) {
    long version = found == null ? 1 : found.version() + 1;
    Head.Stamp stamp = found == null ? null : found.stamp();
    return new Head(
        version,
        reading.now(),
        reading.hash(),
        reading.facts(),
        List.of(),
        null,
        stamp,
        Linked.NONE);
  }

  /** True where a reading finds nothing new in a case at rest. */
  static boolean saysTheSame(Head found, Reading reading) {
    return saysTheSame(
        found,
        reading.survivor() == null
            ? after(found, reading, found.linked()).head().wakingBy(null, found.stamp())
            : terminal(found, reading));
  }

  /** True where writing {@code next} would say nothing that {@code found} does not say. */
  static boolean saysTheSame(@Nullable Head found, Head next) {
    return found != null
        && found.hash().equals(next.hash())
        && found.verdicts().equals(next.verdicts())
        && found.linked().equals(next.linked())
        && Objects.equals(found.wakeAt(), next.wakeAt())
        && Objects.equals(found.stamp(), next.stamp());
  }

  private static Optional<Verdict> before(Commitment commitment, @Nullable Head found) {
    return found == null
        ? Optional.empty()
        : found.verdicts().stream()
            .filter(verdict -> verdict.commitment().equals(commitment.id()))
            .findFirst();
  }

  /** A row never moves to another team. */
  private static String team(Commitment commitment, @Nullable Head found) {
    return before(commitment, found).map(verdict -> verdict.row().team()).orElse(commitment.team());
  }

  private static Verdict verdict(
      Commitment commitment, LedgerRow row, @Nullable Head found, long version) {
    return before(commitment, found)
        .filter(verdict -> verdict.row().equals(markedAs(verdict.row(), row)))
        .orElse(new Verdict(commitment.id(), row.state(), version, row));
  }

  private static LedgerRow row(Commitment it, String team, Reading reading) {
    return new LedgerRow(
        it.id(),
        reading.caseId(),
        team,
        YearMonth.from(it.made().atZone(ZoneOffset.UTC)),
        it.action(),
        it.level(),
        it.state().word(),
        it.owner().id(),
        it.made(),
        it.due(),
        it.deadline(),
        it.state().endedAt(),
        it.history(),
        it.chased(),
        reading.facts(),
        reading.now());
  }

  /** The row as it would read had it been read when {@code mark} was. */
  private static LedgerRow markedAs(LedgerRow mark, LedgerRow row) {
    return new LedgerRow(
        row.commitment(),
        row.caseId(),
        row.team(),
        row.month(),
        row.action(),
        row.level(),
        row.state(),
        row.owner(),
        row.made(),
        row.due(),
        row.deadline(),
        row.endedAt(),
        row.history(),
        row.chased(),
        mark.facts(),
        mark.readAt());
  }
}
