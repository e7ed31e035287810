package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.sources.Normalised;
import java.util.List;
import java.util.Map;

/**
 * Words that a system says are redacted. What the message did stays; nothing that follows from it
 * changes, so nobody is woken.
 */
record Redaction(Wiring wiring) {

  void of(List<Normalised.Erased> erased) {
    boolean stored = false;
    for (Normalised.Erased one : erased) {
      stored |= blank(one.caseId(), one.fact());
    }
    if (!stored) {
      erased.stream()
          .filter(Normalised.Erased::elseOpening)
          .map(Normalised.Erased::caseId)
          .distinct()
          .forEach(this::blankOpening);
    }
  }

  private void blankOpening(CaseId caseId) {
    files().facts(caseId).stream()
        .filter(Fact.TicketOpened.class::isInstance)
        .forEach(opened -> blank(caseId, opened.id()));
  }

  private boolean blank(CaseId caseId, FactId fact) {
    boolean stored = files().blank(caseId, fact);
    if (stored) {
      wiring.log().event("words.blanked", Map.of("case", caseId.text(), "fact", fact.text()));
    }
    return stored;
  }

  private CaseFiles files() {
    return wiring.store().files();
  }
}
