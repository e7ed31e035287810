package dev.kept.testing;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import java.time.Instant;

/** Small facts for tests in which only their place matters. */
public final class SampleFacts {

  public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private SampleFacts() {}

  /** An internal note, received when it was written. */
  public static Fact note(CaseId caseId, String id, Instant at) {
    return note(caseId, id, at, "note " + id);
  }

  public static Fact note(CaseId caseId, String id, Instant at, String words) {
    FactId factId = new FactId(caseId.source(), "ticket.internal_note", id);
    return new Fact.StaffNoted(
        new Origin(factId, at, false, at, Person.UNKNOWN, Matter.of(caseId)), Words.plain(words));
  }
}
