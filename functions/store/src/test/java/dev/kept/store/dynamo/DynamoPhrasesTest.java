package dev.kept.store.dynamo;

import dev.kept.waking.Phrases;
import dev.kept.waking.PhrasesContract;

class DynamoPhrasesTest extends PhrasesContract {

  @Override
  protected Phrases empty() {
    return LocalTables.store().phrases();
  }
}
