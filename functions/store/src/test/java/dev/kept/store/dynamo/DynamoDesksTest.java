package dev.kept.store.dynamo;

import dev.kept.desk.Desks;
import dev.kept.desk.DesksContract;

class DynamoDesksTest extends DesksContract {

  @Override
  protected Desks empty() {
    return LocalTables.store().desks();
  }
}
