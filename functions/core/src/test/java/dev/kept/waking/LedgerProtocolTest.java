package dev.kept.waking;

import static dev.kept.testing.SampleFacts.note;
import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.merged;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.testing.ForwardingFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ledger follows the heads, never goes back, and misses nothing. */
class LedgerProtocolTest {

  private static final Instant TEN = NINE.plus(ToyRules.TIME);
  private static final Instant IN_TIME = NINE.plusSeconds(600);

  @Test
  void aWorkerThatComesLateDoesNotTakeTheLedgerBack() {
    Rig rig = new Rig();
    stateAfterALateWorker(rig);
    assertThat(rig.ledgerStore.all()).extracting(LedgerRow::state).containsExactly("kept");
  }

  @Test
  void writingUnconditionallyWouldTakeItBack() {
    Rig rig = new Rig();
    Careless ledger = new Careless();
    rig.ledger = ledger;
    stateAfterALateWorker(rig);
    assertThat(ledger.rows.values()).extracting(LedgerRow::state).containsExactly("broken");
  }

  private static void stateAfterALateWorker(Rig rig) {
    new Director().over(rig);
    rig.take(reply(CASE, "p", NINE), NINE);
    Director.Worker late = new Director().worker(() -> rig.wakeCase().run(CASE, TEN));
    late.before("CaseFiles.replace").before("Ledger.record");
    rig.take(call("c", IN_TIME), TEN);
    late.toEnd();
  }

  private static final class Careless implements Ledger {
    private final Map<Object, LedgerRow> rows = new LinkedHashMap<>();

    @Override
    public boolean record(LedgerRow row) {
      rows.put(row.commitment(), row);
      return true;
    }

    @Override
    public List<LedgerRow> rows(String team, YearMonth month) {
      return List.copyOf(rows.values());
    }

    @Override
    public List<LedgerRow> board(String team, String state, int limit) {
      return List.of();
    }
  }

  @Test
  void whoDiesBetweenHeadAndLedgerIsSettledByTheNextWake() {
    assertThat(rowsAfterADeathBeforeTheLedger(new Rig()))
        .extracting(LedgerRow::state)
        .containsExactly("broken");
  }

  @Test
  void aWakeThatDidNotSettleFirstWouldLeaveTheLedgerBehind() {
    Rig rig = new Rig();
    rig.files = new Settled(rig.store);
    assertThat(rowsAfterADeathBeforeTheLedger(rig))
        .extracting(LedgerRow::state)
        .containsExactly("open");
  }

  private static List<LedgerRow> rowsAfterADeathBeforeTheLedger(Rig rig) {
    new Director().over(rig);
    rig.take(reply(CASE, "p", NINE), NINE);
    Director.Worker dying = new Director().worker(() -> rig.wakeCase().run(CASE, TEN));
    dying.before("CaseFiles.replace").before("Ledger.record").dies();
    rig.wakeCase().run(CASE, TEN);
    return rig.ledgerStore.all();
  }

  /** Finds every head settled: as if nobody looked. */
  private static final class Settled extends ForwardingFiles {
    Settled(CaseFiles files) {
      super(files);
    }

    @Override
    public Optional<Head> head(CaseId caseId) {
      return super.head(caseId)
          .map(head ->
              new Head(
                  head.version(),
                  head.readAt(),
                  head.hash(),
                  head.facts(),
                  head.verdicts().stream()
                      .map(it -> new Head.Verdict(it.commitment(), it.word(), 0, it.row()))
                      .toList(),
                  head.wakeAt()));
    }
  }

  @Test
  void aForwardedWakeSettlesAllThatTheOtherKnew() {
    Rig rig = new Rig();
    rig.take(reply(OTHER, "p", NINE), NINE);
    rig.take(merged(OTHER, CASE, IN_TIME), IN_TIME);
    assertThat(rig.ledgerStore.all())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.caseId()).isEqualTo(CASE);
          assertThat(row.facts()).isEqualTo(3);
        });
  }

  @Test
  void aForwardedWakeTakesBackTheRowThatTheOtherWroteMeanwhile() {
    assertThat(caseInTheLedgerAfterARaceWithTheOther(new Rig())).isEqualTo(CASE);
  }

  @Test
  void aForwardedWakeThatSettledOnlyWhatChangedWouldLeaveTheRowWithTheOther() {
    Rig rig = new Rig();
    rig.ledger = new ChangesAlone(rig);
    assertThat(caseInTheLedgerAfterARaceWithTheOther(rig)).isEqualTo(OTHER);
  }

  /**
   * The survivor knows of the merge, the other does not yet. The survivor finds the promise broken
   * and is slow to say so in the ledger; meanwhile the other, which has learnt more, says it of
   * itself. Then the merge goes on, and for the survivor nothing has changed.
   */
  private static CaseId caseInTheLedgerAfterARaceWithTheOther(Rig rig) {
    new Director().over(rig);
    rig.take(reply(OTHER, "p", NINE), NINE);
    Director.Worker merging =
        new Director().worker(() -> rig.takeIn().take(merged(OTHER, CASE, IN_TIME), IN_TIME));
    merging.before("CaseFiles.add", 2);
    Director.Worker slow = new Director().worker(() -> rig.wakeCase().run(CASE, TEN));
    slow.before("CaseFiles.replace").before("Ledger.record");
    for (int i = 0; i < 4; i++) {
      rig.store.add(OTHER, note(OTHER, "n" + i, IN_TIME));
    }
    rig.wakeCase().run(OTHER, TEN.plusSeconds(1));
    slow.toEnd();
    merging.toEnd();
    rig.pass(TEN.plusSeconds(2), TEN.plus(Duration.ofMinutes(10)));
    LedgerRow row = rig.ledgerStore.all().getFirst();
    assertThat(row.state()).isEqualTo("broken");
    return row.caseId();
  }

  /** Hears of a row only where the head that it comes from says that it has just changed. */
  private static final class ChangesAlone implements Ledger {
    private final Rig rig;

    ChangesAlone(Rig rig) {
      this.rig = rig;
    }

    @Override
    public boolean record(LedgerRow row) {
      Head head = rig.store.head(row.caseId()).orElseThrow();
      return head.verdicts().stream()
              .anyMatch(verdict -> verdict.row().equals(row) && verdict.changed() == head.version())
          && rig.ledgerStore.record(row);
    }

    @Override
    public List<LedgerRow> rows(String team, YearMonth month) {
      return rig.ledgerStore.rows(team, month);
    }

    @Override
    public List<LedgerRow> board(String team, String state, int limit) {
      return rig.ledgerStore.board(team, state, limit);
    }
  }

  @Test
  void moreThanTenSettledCommitmentsAllReachTheLedgerThoughTheHeadKeepsTen() {
    Rig rig = new Rig();
    for (int i = 0; i < 15; i++) {
      rig.store.add(CASE, reply(CASE, "p" + i, NINE.plusSeconds(i)));
    }
    rig.wakeCase().run(CASE, TEN.plusSeconds(60));
    assertThat(rig.store.head(CASE).orElseThrow().verdicts()).hasSize(Head.SETTLED_KEPT);
    assertThat(rig.ledgerStore.all()).hasSize(15).allMatch(row -> row.state().equals("broken"));
  }

  @Test
  void aVerdictKeepsTheVersionAtWhichItChanged() {
    Rig rig = new Rig();
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(reply(CASE, "q", IN_TIME), IN_TIME);
    rig.take(call("c", IN_TIME.minusSeconds(1)), IN_TIME.plusSeconds(1));
    assertThat(rig.store.head(CASE).orElseThrow().verdicts())
        .extracting(Head.Verdict::word, Head.Verdict::changed)
        .containsExactly(tuple("open", 2L), tuple("kept", 3L));
  }
}
