package dev.kept.testing;

import dev.kept.waking.Tombstones;
import dev.kept.waking.TombstonesContract;

class InMemoryTombstonesTest extends TombstonesContract {

  @Override
  protected Tombstones empty() {
    return new InMemoryTombstones();
  }
}
