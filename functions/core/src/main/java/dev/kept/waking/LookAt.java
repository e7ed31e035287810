package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Reading;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at a case as it stands, for people who read its story. Changes nothing. */
public final class LookAt {

  /**
   * What was seen.
   *
   * @param facts all that the reading rests on, in the order in which they happened
   * @param reading what they come to; of the survivor, where the case was merged into another
   */
  public record Seen(List<Fact> facts, Reading reading) {

    public Seen {
      facts = List.copyOf(facts);
    }
  }

  private final Gather gather;

  public LookAt(CaseFiles files, Policies policies, CaseReading rules) {
    this.gather = new Gather(files, rules, policies);
  }

  /** Reads it now, whatever was read before; a case without facts is seen to have none. */
  public Seen run(CaseId caseId, Instant now) {
    Seen seen = look(caseId, now);
    Set<CaseId> path = new HashSet<>(Set.of(caseId));
    for (CaseId survivor = seen.reading().survivor();
        survivor != null && path.add(survivor);
        survivor = seen.reading().survivor()) {
      seen = look(survivor, now);
    }
    return seen;
  }

  private Seen look(CaseId caseId, Instant now) {
    Turnout turnout = gather.looking(caseId, now);
    return new Seen(turnout.world().facts(), turnout.reading());
  }
}
