package dev.kept.testing;

import dev.kept.casefile.Head;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.casefile.Linked;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.FactId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Heads and ledger rows for tests of stores. */
public final class SampleHeads {

  private static final CaseId CASE = new CaseId("zendesk", "5158");

  private SampleHeads() {}

  /** A head that says nothing but when to look again. */
  public static Head waking(long version, @Nullable Instant wakeAt) {
    return new Head(version, SampleFacts.NINE, "hash " + version, 1, List.of(), wakeAt);
  }

  /** A head with verdicts in which every field that may be empty is once empty and once not. */
  public static Head full(long version, @Nullable Instant wakeAt) {
    LedgerRow live = row("made", "open", SampleFacts.NINE.plusSeconds(3600), 7);
    LedgerRow settled =
        new LedgerRow(
            commitment("ended"),
            CASE,
            "field service",
            YearMonth.of(2025, 12),
            Action.VISIT,
            Level.QUIET,
            "kept late",
            "8447388090495",
            SampleFacts.NINE,
            SampleFacts.NINE.plusSeconds(1),
            SampleFacts.NINE.plusSeconds(2),
            SampleFacts.NINE.plusNanos(3),
            true,
            2,
            8,
            SampleFacts.NINE.plusSeconds(4));
    return new Head(
        version,
        SampleFacts.NINE.plusNanos(123),
        "a\"b\\c\u2028😀",
        8,
        List.of(
            new Head.Verdict(live.commitment(), live.state(), 1, live),
            new Head.Verdict(settled.commitment(), settled.state(), version, settled)),
        wakeAt,
        new Head.Stamp(SampleFacts.NINE.plusNanos(7), 3),
        Linked.NONE
            .and(CustomerKey.telephone("+12025550143"), SampleFacts.NINE)
            .and(CustomerKey.mail("dana@mail.example"), SampleFacts.NINE));
  }

  /** A row of a team's ledger of March 2026, resting on so many facts. */
  public static LedgerRow row(String made, String state, @Nullable Instant due, int facts) {
    return row("repairs", YearMonth.of(2026, 3), made, state, due, facts, SampleFacts.NINE);
  }

  public static LedgerRow row(
      String team,
      YearMonth month,
      String made,
      String state,
      @Nullable Instant due,
      int facts,
      Instant readAt) {
    return new LedgerRow(
        commitment(made),
        CASE,
        team,
        month,
        Action.CALL,
        Level.LOUD,
        state,
        null,
        SampleFacts.NINE,
        due,
        due,
        null,
        false,
        0,
        facts,
        readAt);
  }

  private static CommitmentId commitment(String made) {
    return new CommitmentId(CASE, new FactId("zendesk", "ticket.agent_replied", made), 0);
  }
}
