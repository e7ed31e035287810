package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.casefile.Skipped;
import dev.kept.casefile.Skipped.Why;
import dev.kept.desk.Told;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import dev.kept.policy.Programs;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.ArrayList;
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
  private record Answer(Told told, boolean owed, boolean refused) {}

  /**
   * What the cases said of some notices.
   *
   * @param owed what is still true
   * @param untrue what no longer is
   * @param unreadable whose case could not be read
   * @param refused true where one of them was found undeliverable before
   */
  record Answers(List<Told> owed, List<Notice> untrue, List<Notice> unreadable, boolean refused) {}

  private static final Set<String> ESCALATES = Set.of("broken", "disputed");

  private final LookAt lookAt;
  private final Foresight foresight;

  Asking(CaseFiles files, Policies policies, CaseReading rules) {
    this.lookAt = new LookAt(files, policies, rules);
    this.foresight = new Foresight(rules, policies);
  }

  /** Asks about each. One case that cannot be read holds up nobody else's notice. */
  Answers about(List<Notice> notices, Instant clock) {
    List<Told> owed = new ArrayList<>();
    List<Notice> untrue = new ArrayList<>();
    List<Notice> unreadable = new ArrayList<>();
    boolean refused = false;
    for (Notice notice : notices) {
      try {
        Answer answer = about(notice, clock);
        refused |= answer.refused();
        if (answer.owed()) {
          owed.add(answer.told());
        } else {
          untrue.add(notice);
        }
      } catch (RuntimeException itsOwnWakeReportsIt) {
        unreadable.add(notice);
      }
    }
    return new Answers(owed, untrue, unreadable, refused);
  }

  /**
   * Asks at the later of the clock and the instant at which the notice was owed: a slow clock must
   * not find that its time has not come.
   */
  private Answer about(Notice notice, Instant clock) {
    Instant now = notice.owedAt().isAfter(clock) ? notice.owedAt() : clock;
    Seen seen = lookAt.run(notice.caseId(), now);
    Reading reading = seen.reading();
    boolean owed = isOwed(notice, reading);
    Told.Next next =
        owed && escalates(notice)
            ? foresight.after(notice, reading.caseId(), seen.facts(), now).orElse(null)
            : null;
    Commitment commitment = commitment(reading, notice.statement().commitment());
    List<Skipped> skipped = skipped(notice, reading);
    Told told = new Told(notice, commitment, reading.commitments(), seen.facts(), next, skipped);
    return new Answer(told, owed, isRefused(notice, seen.facts()));
  }

  /** A program asks for no next step. */
  private static boolean escalates(Notice notice) {
    return ESCALATES.contains(notice.statement().verdict())
        && !Programs.isOne(notice.statement().person());
  }

  /** Who was meant to hear by the time of this notice, and did not. */
  private static List<Skipped> skipped(Notice notice, Reading reading) {
    return reading.skipped().stream()
        .filter(step -> step.commitment().equals(notice.statement().commitment()))
        .filter(step -> step.why() != Why.HEARD_BEFORE && !step.at().isAfter(notice.owedAt()))
        .toList();
  }

  private static boolean isOwed(Notice notice, Reading reading) {
    String step = notice.statement().step();
    return step.startsWith(Notice.SET_UP)
        || (step.startsWith(Notice.STORY) && Stories.canBeTold(reading))
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
