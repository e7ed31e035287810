package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.testing.ForwardingFiles;
import java.util.List;

/** Case files of which one case cannot be reached, as when its partition is throttled. */
final class FailingFiles extends ForwardingFiles {

  private final CaseId failing;

  FailingFiles(CaseFiles files, CaseId failing) {
    super(files);
    this.failing = failing;
  }

  @Override
  public boolean add(CaseId caseId, Fact fact) {
    refuse(caseId);
    return super.add(caseId, fact);
  }

  @Override
  public List<Fact> facts(CaseId caseId) {
    refuse(caseId);
    return super.facts(caseId);
  }

  private void refuse(CaseId caseId) {
    if (caseId.equals(failing)) {
      throw new IllegalStateException("throttled while at secret words");
    }
  }
}
