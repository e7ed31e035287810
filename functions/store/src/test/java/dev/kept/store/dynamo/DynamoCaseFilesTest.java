package dev.kept.store.dynamo;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFilesContract;

class DynamoCaseFilesTest extends CaseFilesContract {

  @Override
  protected CaseFiles empty() {
    return LocalTables.store().files();
  }
}
