package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFiles.Links;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.waking.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the cases that a customer's fact may matter to, a page at a time, each by a message of its
 * own, so that a customer with a thousand cases holds up nobody.
 */
public final class FanOut {

  /** How long a case at rest is still told: proofs and corrections arrive late. */
  static final Duration CORRECTION_WINDOW = Duration.ofDays(30);

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
    List<CaseId> told = told(page, now);
    // A customer all of whose cases are long closed still reaches somebody.
    wakes.wakeAll(
        (whole && told.isEmpty() ? page.cases() : told)
            .stream().<Wake>map(caseId -> new Wake.OfCase(caseId, Duration.ZERO)).toList());
    if (page.next() != null) {
      wakes.wakeCasesOf(key, page.next());
    }
    return !page.cases().isEmpty();
  }

  private static List<CaseId> told(Links page, Instant now) {
    return page.cases().stream().filter(caseId -> isTold(page.closed().get(caseId), now)).toList();
  }

  private static boolean isTold(@Nullable Instant closed, Instant now) {
    return closed == null || !closed.plus(CORRECTION_WINDOW).isBefore(now);
  }
}
