package dev.kept.testing;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFilesContract;

class InMemoryCaseFilesTest extends CaseFilesContract {

  @Override
  protected CaseFiles empty() {
    return new InMemoryCaseFiles();
  }
}
