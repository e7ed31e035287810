package dev.kept.store.dynamo;

import dev.kept.waking.WakeIndexContract;

class DynamoWakeIndexTest extends WakeIndexContract {

  @Override
  protected Parts empty() {
    DynamoStore store = LocalTables.store();
    return new Parts(store.files(), store.desks(), store.wakes());
  }
}
