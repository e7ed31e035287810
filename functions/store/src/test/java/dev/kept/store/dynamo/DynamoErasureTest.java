package dev.kept.store.dynamo;

import dev.kept.waking.ErasureContract;

class DynamoErasureTest extends ErasureContract {

  @Override
  protected Stored empty() {
    DynamoStore store = LocalTables.store();
    return new Stored(store.files(), store.desks(), store.erasure());
  }
}
