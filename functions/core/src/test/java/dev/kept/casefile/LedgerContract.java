package dev.kept.casefile;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleHeads.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.testing.Racing;
import dev.kept.testing.SampleHeads;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every ledger does. */
public abstract class LedgerContract {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private Ledger ledger;

  /** A ledger with nothing in it. */
  protected abstract Ledger empty();

  @BeforeEach
  void startsEmpty() {
    ledger = empty();
  }

  @Test
  void holdsNothingAtFirst() {
    assertThat(ledger.rows("repairs", MARCH)).isEmpty();
    assertThat(ledger.board("repairs", "open", 10)).isEmpty();
  }

  @Test
  void keepsEverythingThatARowSays() {
    List<LedgerRow> rows =
        SampleHeads.full(1, null).verdicts().stream().map(Head.Verdict::row).toList();
    rows.forEach(row -> assertThat(ledger.record(row)).isTrue());

    for (LedgerRow row : rows) {
      assertThat(ledger.rows(row.team(), row.month())).containsExactly(row);
      assertThat(ledger.board(row.team(), row.state(), 10)).containsExactly(row);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          more facts                    | 6 | 2026-03-02T09:00:00Z           | true
          more facts, read earlier      | 6 | 2026-03-02T08:00:00Z           | true
          as many, read later           | 5 | 2026-03-02T09:00:00.000000001Z | true
          as many, read at that instant | 5 | 2026-03-02T09:00:00Z           | true
          as many, read earlier         | 5 | 2026-03-02T08:59:59.999999999Z | false
          fewer facts                   | 4 | 2026-03-02T09:00:00Z           | false
          fewer facts, read later       | 4 | 2026-03-03T09:00:00Z           | false
          """)
  void neverGoesBack(String situation, int facts, Instant readAt, boolean taken) {
    LedgerRow there = row("repairs", MARCH, "1", "open", NINE, 5, NINE);
    LedgerRow next = row("repairs", MARCH, "1", "broken", NINE, facts, readAt);
    ledger.record(there);

    assertThat(ledger.record(next)).isEqualTo(taken);
    assertThat(ledger.rows("repairs", MARCH)).containsExactly(taken ? next : there);
    assertThat(ledger.board("repairs", "open", 10)).hasSize(taken ? 0 : 1);
    assertThat(ledger.board("repairs", "broken", 10)).hasSize(taken ? 1 : 0);
  }

  @Test
  void keepsTeamsAndMonthsApart() {
    LedgerRow march = row("repairs", MARCH, "1", "open", NINE, 1, NINE);
    LedgerRow april = row("repairs", MARCH.plusMonths(1), "2", "open", NINE, 1, NINE);
    LedgerRow odd = row("repairs#2026-03", MARCH, "3", "open", NINE, 1, NINE);
    LedgerRow nobody = row("", MARCH, "4", "open", NINE, 1, NINE);
    List.of(march, april, odd, nobody).forEach(ledger::record);

    assertThat(ledger.rows("repairs", MARCH)).containsExactly(march);
    assertThat(ledger.rows("repairs", MARCH.plusMonths(1))).containsExactly(april);
    assertThat(ledger.rows("repairs#2026-03", MARCH)).containsExactly(odd);
    assertThat(ledger.rows("", MARCH)).containsExactly(nobody);
    assertThat(ledger.board("repairs", "open", 10)).containsExactlyInAnyOrder(march, april);
  }

  @Test
  void showsTheBoardByDueAndWhatHasNoDueLast() {
    ledger.record(row("no due", "open", null, 1));
    ledger.record(row("later", "open", NINE.plusNanos(10), 1));
    ledger.record(row("sooner", "open", NINE, 1));
    ledger.record(row("kept", "kept", NINE, 1));

    assertThat(ledger.board("repairs", "open", 10))
        .extracting(row -> row.commitment().madeBy().id())
        .containsExactly("sooner", "later", "no due");
  }

  @Test
  void showsNoMoreOfTheBoardThanAskedFor() {
    IntStream.range(0, 130)
        .forEach(i -> ledger.record(row("" + i, "open", NINE.plusSeconds(1000 - i), 1)));

    assertThat(ledger.board("repairs", "open", 2))
        .extracting(row -> row.commitment().madeBy().id())
        .containsExactly("129", "128");
    assertThat(ledger.board("repairs", "open", 120)).hasSize(120);
    assertThat(ledger.board("repairs", "open", 1000)).hasSize(130);
  }

  @Test
  void tellsEveryRowOfABusyMonth() {
    String long1 = "x".repeat(900);
    IntStream.range(0, 800).forEach(i -> ledger.record(row(long1 + i, "open", NINE, 1)));

    assertThat(ledger.rows("repairs", MARCH)).hasSize(800).doesNotHaveDuplicates();
  }

  @Test
  void endsWithTheNewestOfRacingRows() {
    IntStream.range(0, 5)
        .forEach(round ->
            Racing.winners(
                4,
                () ->
                    ledger.record(
                        row("1", "open", NINE, (int) (Thread.currentThread().threadId() % 5)))));
    ledger.record(row("1", "kept", NINE, 5));

    assertThat(ledger.rows("repairs", MARCH)).containsExactly(row("1", "kept", NINE, 5));
  }
}
