package dev.kept.lambda.pages;

import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cases in which something is waited for. The ledger only says where to look. */
record OpenCases(PageData data, Policy policy, Instant now) {

  private static final List<String> STATES = List.of("broken", "unconfirmed", "open");

  /**
   * Every such case of some teams, read now; one that lives on in another, once.
   *
   * @param most rows of each team and state that are looked at
   */
  List<Seen> of(Stream<String> teams, int most, Predicate<LedgerRow> wanted) {
    return read(
        teams
            .flatMap(team -> STATES.stream().flatMap(state -> rows(team, state, most)))
            .filter(row -> !row.history())
            .filter(wanted)
            .map(LedgerRow::caseId));
  }

  List<Seen> read(Stream<CaseId> cases) {
    Map<CaseId, Seen> seen = new LinkedHashMap<>();
    cases
        .distinct()
        .map(caseId -> data.lookAt().run(caseId, now))
        .filter(one -> !one.facts().isEmpty())
        .forEach(one -> seen.putIfAbsent(one.reading().caseId(), one));
    return List.copyOf(seen.values());
  }

  /** Every team, and those who are in none. */
  Stream<String> teams() {
    return Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE));
  }

  private Stream<LedgerRow> rows(String team, String state, int most) {
    return data.ledger().board(team, state, most).stream();
  }
}
