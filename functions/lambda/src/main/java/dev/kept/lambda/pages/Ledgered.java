package dev.kept.lambda.pages;

import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Where the board finds what it shows: the ledger's rows, page by page.
 *
 * @param team the chosen one; empty for all, and those who are in none
 * @param size rows of a page
 */
record Ledgered(PageData data, Policy policy, Optional<Team> team, int size) {

  private static final List<String> LATE = List.of("broken", "unconfirmed");
  private static final List<String> OPEN = List.of("open");

  /** Of those that are past their time. */
  Slice late(int page) {
    return Slice.of(
        sources(LATE), row -> !row.history() && row.level() != Level.RECORDED, page, size);
  }

  /** Of those that have a time and are not due yet. */
  Slice open(int page) {
    return Slice.of(
        sources(OPEN),
        row -> !row.history() && row.level() == Level.LOUD && row.deadline() != null,
        page,
        size);
  }

  private List<IntFunction<List<LedgerRow>>> sources(List<String> states) {
    List<IntFunction<List<LedgerRow>>> sources = new ArrayList<>();
    for (String id : teams().toList()) {
      for (String state : states) {
        sources.add(limit -> data.ledger().board(id, state, limit));
      }
    }
    return sources;
  }

  private Stream<String> teams() {
    return team.map(one -> Stream.of(one.id()))
        .orElseGet(
            () -> Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE)));
  }
}
