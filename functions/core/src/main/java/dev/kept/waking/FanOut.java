package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFiles.Links;
import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the cases that a customer's fact may matter to, a page at a time, each by a message of its
 * own, so that a customer with a thousand cases holds up nobody.
 */
public final class FanOut {

  /** How long a case at rest is still told: proofs and corrections arrive late. */
  static final Duration CORRECTION_WINDOW = Duration.ofDays(30);

  private static final Set<String> LIVE = Set.of("open", "asleep");

  private final CaseFiles files;
  private final Wakes wakes;

  public FanOut(CaseFiles files, Wakes wakes) {
    this.files = files;
    this.wakes = wakes;
  }

  /**
   * Wakes one page of them, and asks for the next.
   *
   * @param after where the last page ended; null for the first
   * @return whether there was any on it
   */
  public boolean run(CustomerKey key, @Nullable String after, Instant now) {
    Links page = files.links(key, after);
    boolean whole = after == null && page.next() == null;
    for (CaseId caseId : whole ? ofAll(page.cases(), now) : awake(page.cases(), now)) {
      wakes.wakeCase(caseId, Duration.ZERO);
    }
    if (page.next() != null) {
      wakes.wakeCasesOf(key, page.next());
    }
    return !page.cases().isEmpty();
  }

  /** A customer all of whose cases are long closed still reaches somebody. */
  private List<CaseId> ofAll(List<CaseId> cases, Instant now) {
    List<CaseId> awake = cases.size() == 1 ? cases : awake(cases, now);
    return awake.isEmpty() ? cases : awake;
  }

  private List<CaseId> awake(List<CaseId> cases, Instant now) {
    return cases.stream().filter(caseId -> !isAtRest(caseId, now)).toList();
  }

  private boolean isAtRest(CaseId caseId, Instant now) {
    Head head = files.head(caseId).orElse(null);
    return head != null
        && head.wakeAt() == null
        && head.readAt().plus(CORRECTION_WINDOW).isBefore(now)
        && head.verdicts().stream().noneMatch(verdict -> LIVE.contains(verdict.word()));
  }
}
