package dev.kept.local.replay;

import dev.kept.report.Balance;
import dev.kept.report.Past;
import dev.kept.words.TimeWords;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The balance for a person at a terminal. */
record BalanceWords(ZoneId zone) {

  private static final int SHOWN = 5;

  void print(Balance balance, int cases, PrintWriter out) {
    out.printf(
        "%d promises in %d cases, up to %s.%n",
        balance.promises().size(), cases, balance.until().atZone(zone).toLocalDate());
    balance.byState().forEach((state, count) -> out.printf("%6d  %s%n", count, state));
    balance
        .medianLateness()
        .ifPresent(
            late -> out.printf("Half of those kept late were at least %s late.%n", span(late)));
    List<Past> broken = balance.broken();
    if (!broken.isEmpty()) {
      out.printf(
          "Of the %d that broke, the customer had asked first in %d, and asked at all in %d.%n",
          broken.size(), balance.customerFirst(), balance.chased());
      out.printf("%nThe longest waits:%n");
      broken.stream().limit(SHOWN).forEach(past -> out.println(line(past, balance)));
    }
  }

  private String line(Past past, Balance balance) {
    return "  %s  %s late  “%s”"
        .formatted(
            past.caseId().text(),
            span(past.late(balance.until()).orElse(Duration.ZERO)),
            past.commitment().quote());
  }

  private static String span(Duration length) {
    return TimeWords.span(length);
  }
}
