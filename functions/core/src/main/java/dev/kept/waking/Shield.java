package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was broken to this customer in other cases, frozen as a fact of this one when a promise is
 * made: so a later wake need not ask those cases, and always reads the same.
 */
final class Shield {

  private static final Set<String> BREAKS = Set.of("broken", "kept late");

  private final CaseFiles files;
  private final Policies policies;

  Shield(CaseFiles files, Policies policies) {
    this.files = files;
    this.policies = policies;
  }

  /** Shields the promises of this fact, if there is cause. */
  void raise(CaseId caseId, Fact fact) {
    int promises = promises(fact);
    if (promises == 0) {
      return;
    }
    int breaks = breaksBefore(caseId, fact);
    for (int i = 0; i < promises && breaks > 0; i++) {
      CommitmentId commitment = new CommitmentId(caseId, fact.id(), i);
      files.add(
          caseId, new Fact.ShieldRaised(origin(caseId, fact, commitment), commitment, breaks));
    }
  }

  private static int promises(Fact fact) {
    Heard heard =
        switch (fact) {
          case Fact.StaffReplied(_, var words) -> words.heard();
          case Fact.StaffNoted(_, var words) -> words.heard();
          default -> null;
        };
    return heard == null ? 0 : heard.promises().size();
  }

  private int breaksBefore(CaseId caseId, Fact fact) {
    Set<CaseId> others = new TreeSet<>();
    for (CustomerKey key : fact.origin().matter().customer().keys(fact.id().source())) {
      others.addAll(files.lately().links(key, null).cases());
    }
    others.remove(caseId);
    int breaks = 0;
    for (CaseId other : others) {
      breaks += files.head(other).map(head -> breaksIn(head, fact.origin().at())).orElse(0);
    }
    return breaks;
  }

  /** Only what was broken before the promise was made: a redelivery must find the same. */
  private int breaksIn(Head head, Instant made) {
    Duration shield = Duration.ofDays(policies.current().timing().shieldDays());
    return (int)
        head.verdicts().stream()
            .filter(verdict -> BREAKS.contains(verdict.word()))
            .map(Head.Verdict::row)
            .filter(row -> wasBroken(row, made.minus(shield), made))
            .count();
  }

  private static boolean wasBroken(LedgerRow row, Instant from, Instant until) {
    Instant deadline = row.deadline();
    return deadline != null
        && !row.history()
        && !deadline.isBefore(from)
        && deadline.isBefore(until);
  }

  private static Origin origin(CaseId caseId, Fact fact, CommitmentId commitment) {
    Origin said = fact.origin();
    return new Origin(
        new FactId("kept", "shield.raised", commitment.text()),
        said.at(),
        said.arrival(),
        said.received(),
        new Person(Person.Role.SYSTEM, null, null, null),
        Matter.of(caseId));
  }
}
