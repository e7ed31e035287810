package dev.kept.store.dynamo;

import dev.kept.waking.Customs;
import dev.kept.waking.CustomsContract;

class DynamoCustomsTest extends CustomsContract {

  @Override
  protected Customs empty() {
    return LocalTables.store().customs();
  }
}
