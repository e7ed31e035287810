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
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** The cases in which something is waited for. The ledger only says where to look. */
record OpenCases(PageData data, Policy policy, Instant now) {

  /** What the ledger calls that. */
  static final List<String> STATES = List.of("broken", "unconfirmed", "open");

  /** So many are read at once: reading one is waiting for the store. */
  private static final int AT_ONCE = 16;

  /**
   * Every such case of some teams, read now; one that lives on in another, once.
   *
   * @param most rows of each team and state that are wanted, those first whose time comes first
   */
  List<Seen> of(Stream<String> teams, int most, Predicate<LedgerRow> wanted) {
    return read(
        teams
            .flatMap(team ->
                STATES.stream()
                    .flatMap(state ->
                        Slice.enough(
                            limit -> data.ledger().board(team, state, limit),
                            row -> !row.history() && wanted.test(row),
                            most)))
            .map(LedgerRow::caseId));
  }

  List<Seen> read(Stream<CaseId> cases) {
    Map<CaseId, Seen> seen = new LinkedHashMap<>();
    cases
        .distinct()
        .gather(Gatherers.mapConcurrent(AT_ONCE, caseId -> data.lookAt().run(caseId, now)))
        .filter(one -> !one.facts().isEmpty())
        .forEach(one -> seen.putIfAbsent(one.reading().caseId(), one));
    return List.copyOf(seen.values());
  }

  /** Every team, and those who are in none. */
  Stream<String> teams() {
    return Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE));
  }
}
