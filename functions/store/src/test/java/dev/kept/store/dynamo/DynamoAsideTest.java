package dev.kept.store.dynamo;

import dev.kept.waking.Aside;
import dev.kept.waking.AsideContract;

class DynamoAsideTest extends AsideContract {

  @Override
  protected Aside empty() {
    return LocalTables.store().aside();
  }
}
