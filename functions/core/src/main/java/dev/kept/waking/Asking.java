package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.desk.Told;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a case again, just before a notice is told, whether it is still true. Changes nothing. */
final class Asking {

  /**
   * What the case says.
   *
   * @param owed true where it still owes the notice with this very statement
   * @param refused true where it was found before that this notice cannot be delivered
   */
  record Answer(Told told, boolean owed, boolean refused) {}

  private static final Set<String> ESCALATES = Set.of("broken", "disputed");

  private final Policies policies;
  private final CaseReading rules;
  private final Gather gather;
  private final Foresight foresight;

  Asking(CaseFiles files, Policies policies, CaseReading rules) {
    this.policies = policies;
    this.rules = rules;
    this.gather = new Gather(files, rules, policies);
    this.foresight = new Foresight(rules, policies);
  }

  /**
   * Asks at the later of the clock and the instant at which the notice was owed: a slow clock must
   * not find that its time has not come.
   */
  Answer about(Notice notice, Instant clock) {
    Instant now = notice.owedAt().isAfter(clock) ? notice.owedAt() : clock;
    World world = gather.looking(notice.caseId());
    Reading reading = rules.read(notice.caseId(), world.facts(), policies, now);
    Set<CaseId> path = new HashSet<>(Set.of(notice.caseId()));
    for (CaseId survivor = reading.survivor();
        survivor != null && path.add(survivor);
        survivor = reading.survivor()) {
      world = gather.looking(survivor);
      reading = rules.read(survivor, world.facts(), policies, now);
    }
    boolean owed = isOwed(notice, reading);
    Told.Next next =
        owed && ESCALATES.contains(notice.statement().verdict())
            ? foresight.after(notice, reading.caseId(), world.facts(), now).orElse(null)
            : null;
    Commitment commitment = commitment(reading, notice.statement().commitment());
    Told told = new Told(notice, commitment, reading.commitments(), world.facts(), next);
    return new Answer(told, owed, isRefused(notice, world.facts()));
  }

  private static boolean isOwed(Notice notice, Reading reading) {
    return notice.statement().step().startsWith(Notice.SET_UP)
        || reading.owed().stream().anyMatch(one -> one.statement().equals(notice.statement()));
  }

  private static boolean isRefused(Notice notice, List<Fact> facts) {
    return facts.stream()
        .filter(Fact.NoticeWithdrawn.class::isInstance)
        .anyMatch(fact -> fact.id().id().equals(notice.key()));
  }

  private static @Nullable Commitment commitment(Reading reading, @Nullable CommitmentId id) {
    return reading.commitments().stream()
        .filter(commitment -> commitment.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
