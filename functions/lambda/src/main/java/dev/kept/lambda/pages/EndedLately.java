package dev.kept.lambda.pages;

import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The cases in which something was promised this month or the one before, and nothing is waited for
 * by what the ledger says. The board's index cannot tell: of what ended it has the oldest first,
 * and all of it. The ledger has one partition a team and month, so this is two queries a team.
 */
record EndedLately(Ledger ledger, Owned owned, Instant now) {

  /**
   * The cases, their own first, then those that ended last.
   *
   * @param most what looking for a name is worth: of each case the facts are read
   */
  Stream<CaseId> cases(Stream<String> teams, int most) {
    YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    return teams
        .flatMap(team ->
            Stream.of(month.minusMonths(1), month).flatMap(one -> ledger.rows(team, one).stream()))
        .filter(row -> !OpenCases.STATES.contains(row.state()))
        .sorted(
            Comparator.comparing((LedgerRow row) -> !owned.mayBe(row))
                .thenComparing(EndedLately::last, Comparator.reverseOrder()))
        .map(LedgerRow::caseId)
        .distinct()
        .limit(most);
  }

  private static Instant last(LedgerRow row) {
    return Objects.requireNonNullElse(row.endedAt(), row.made());
  }
}
