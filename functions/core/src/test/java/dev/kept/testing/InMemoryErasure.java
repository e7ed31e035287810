package dev.kept.testing;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.waking.Erasure;
import java.time.Instant;
import java.util.Set;

/** Takes away from the files and desks in memory. */
public final class InMemoryErasure implements Erasure {

  private final InMemoryCaseFiles files;
  private final InMemoryDesks desks;

  public InMemoryErasure(InMemoryCaseFiles files, InMemoryDesks desks) {
    this.files = files;
    this.desks = desks;
  }

  @Override
  public int erase(CaseId caseId, Instant until, Fact stays) {
    files.removeWords(caseId);
    return files.remove(
        "CASE#" + caseId,
        fact ->
            !fact.origin().at().isAfter(until)
                && !(fact.id().equals(stays.id())
                    && fact.origin().at().equals(stays.origin().at())));
  }

  @Override
  public int erase(CustomerKey key, Instant until) {
    return files.remove("CUSTOMER#" + key, fact -> !fact.origin().at().isAfter(until));
  }

  @Override
  public void remove(CaseId caseId, Fact fact) {
    files.removeWords(caseId, fact.id());
    files.remove("CASE#" + caseId, there -> isAt(there, fact));
  }

  @Override
  public void remove(CustomerKey key, Fact fact) {
    files.remove("CUSTOMER#" + key, there -> isAt(there, fact));
  }

  @Override
  public void replace(CaseId caseId, Fact blanked) {
    remove(caseId, blanked);
    files.add(caseId, blanked);
  }

  private static boolean isAt(Fact there, Fact fact) {
    return there.id().equals(fact.id()) && there.origin().at().equals(fact.origin().at());
  }

  @Override
  public void unlink(CustomerKey key, CaseId caseId) {
    files.unlink(key, caseId);
  }

  @Override
  public int takeOff(String person, Set<CaseId> cases) {
    return desks.takeOff(person, cases);
  }

  /** Nothing is left in memory. */
  @Override
  public void scrub() {}
}
