package dev.kept.store.dynamo;

import dev.kept.waking.Tombstones;
import dev.kept.waking.TombstonesContract;

class DynamoTombstonesTest extends TombstonesContract {

  @Override
  protected Tombstones empty() {
    return LocalTables.store().tombstones();
  }
}
