package dev.kept.waking;

import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.desk.Told;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import dev.kept.policy.Programs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who hears of a break after this reader, and when, if nothing more happens: the case is read as if
 * the notice had been told, at each instant at which it would wake. So a mail never announces a
 * step that does not come.
 */
final class Foresight {

  private static final int WAKES = 6;

  private final CaseReading rules;
  private final Policies policies;

  Foresight(CaseReading rules, Policies policies) {
    this.rules = rules;
    this.policies = policies;
  }

  Optional<Told.Next> after(Notice notice, CaseId caseId, List<Fact> facts, Instant now) {
    List<Fact> told = new ArrayList<>(facts);
    told.add(Recording.toldOf(notice, now));
    Instant at = now;
    for (int wake = 0; wake < WAKES; wake++) {
      Reading reading = rules.read(caseId, told, policies, at);
      Instant then = at;
      Optional<Told.Next> next =
          reading.owed().stream()
              .filter(other -> isSameBreak(notice, other))
              .findFirst()
              .map(other ->
                  new Told.Next(
                      other.statement().person(), then, other.urgency() == Notice.Urgency.LIST));
      if (next.isPresent() || reading.wakeAt() == null) {
        return next;
      }
      at = reading.wakeAt();
    }
    return Optional.empty();
  }

  private static boolean isSameBreak(Notice notice, Notice other) {
    String verdict = other.statement().verdict();
    boolean tells =
        other.urgency() == Notice.Urgency.NOW && verdict.equals(notice.statement().verdict());
    return (tells || verdict.equals("unanswered"))
        && other.statement().commitment() != null
        && other.statement().commitment().equals(notice.statement().commitment())
        && !other.statement().person().equals(notice.statement().person())
        && !Programs.isOne(other.statement().person());
  }
}
