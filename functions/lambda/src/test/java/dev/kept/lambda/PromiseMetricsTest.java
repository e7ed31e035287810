package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Head;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.FactId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a head says that its predecessor did not is counted, once. */
class PromiseMetricsTest {

  private static final Instant MADE = Instant.parse("2026-03-09T14:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-03-10T17:00:00Z");
  private static final CaseId CASE = new CaseId("zendesk", "1");

  private final List<String> log = new ArrayList<>();
  private final PromiseMetrics metrics =
      new PromiseMetrics(new Log(Heard.by(log::add), () -> DEADLINE));

  private static LedgerRow row(String state, int chased, boolean history) {
    return new LedgerRow(
        new CommitmentId(CASE, new FactId("zendesk", "ticket.agent_replied", "1"), 0),
        CASE,
        "support",
        YearMonth.of(2026, 3),
        Action.CALL,
        Level.LOUD,
        state,
        "tom",
        MADE,
        DEADLINE,
        DEADLINE,
        state.equals("kept late") ? DEADLINE.plusSeconds(90 * 60) : DEADLINE,
        history,
        chased,
        3,
        DEADLINE);
  }

  private static Head head(long version, LedgerRow row) {
    Head.Verdict verdict = new Head.Verdict(row.commitment(), row.state(), version, row);
    return new Head(version, DEADLINE, "hash", 3, List.of(verdict), null);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          it is kept,                        open,   0, kept,      0, "PromisesKept":1
          it is kept late,                   broken, 0, kept late, 0, "MinutesLate":90
          kept late counts as such,          broken, 0, kept late, 0, "PromisesKeptLate":1
          it breaks and nobody had asked,    open,   0, broken,    0, "BrokenFoundByUsFirst":1
          it breaks and she had asked,       open,   1, broken,    1, "PromisesBroken":1
          she asks twice between two wakes,  open,   1, open,      3, "CustomersAsked":2
          """)
  void countsWhatBecameOfAPromise(
      String situation, String before, int asked, String after, int askedNow, String number) {
    metrics.changed(head(1, row(before, asked, false)), head(2, row(after, askedNow, false)));

    assertThat(log).as(situation).singleElement().asString().contains(number);
    assertThat(log.getFirst()).doesNotContain("PromisesMade", "zendesk");
  }

  @Test
  void countsAPromiseWhenItIsFirstSeen() {
    metrics.changed(null, head(1, row("open", 0, false)));

    assertThat(log).singleElement().asString().contains("\"PromisesMade\":1", "\"promises\"");
  }

  @Test
  void doesNotCreditUsWhereTheCustomerAskedFirst() {
    metrics.changed(head(1, row("open", 1, false)), head(2, row("broken", 1, false)));

    assertThat(log.getFirst()).doesNotContain("BrokenFoundByUsFirst");
  }

  @Test
  void saysNothingOfHistoryNorOfWhatDidNotChange() {
    metrics.changed(null, head(1, row("broken", 0, true)));
    metrics.changed(head(1, row("open", 0, false)), head(3, row("open", 0, false)));
    LedgerRow same = row("open", 0, false);
    Head later = head(1, same);
    metrics.changed(later, new Head(2, DEADLINE, "other", 4, later.verdicts(), null));

    assertThat(log).isEmpty();
  }
}
