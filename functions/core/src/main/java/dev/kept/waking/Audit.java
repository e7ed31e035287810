package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.policy.Policies;
import dev.kept.policy.Team;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Watches the watcher: an open commitment whose case will never wake is one that nobody would hear
 * of. There should be none; what is found is woken, and counted for an alarm.
 */
public final class Audit {

  private final Ledger ledger;
  private final CaseFiles files;
  private final Policies policies;
  private final Wakes wakes;

  public Audit(Ledger ledger, CaseFiles files, Policies policies, Wakes wakes) {
    this.ledger = ledger;
    this.files = files;
    this.policies = policies;
    this.wakes = wakes;
  }

  /**
   * Looks at the open commitments of each team, those due first.
   *
   * @param limit how many of each team
   * @return the cases that had no wake
   */
  public Set<CaseId> run(int limit) {
    Set<CaseId> asleep = new TreeSet<>();
    for (String team : teams()) {
      for (LedgerRow row : ledger.board(team, "open", limit)) {
        if (files.head(row.caseId()).map(Head::wakeAt).isEmpty()) {
          asleep.add(row.caseId());
        }
      }
    }
    asleep.forEach(caseId -> wakes.wakeCase(caseId, Duration.ZERO));
    return asleep;
  }

  private List<String> teams() {
    Stream<String> named = policies.current().teams().stream().map(Team::id);
    return Stream.concat(named, Stream.of(Team.NONE)).distinct().toList();
  }
}
