package dev.kept.testing;

import dev.kept.waking.ErasureContract;

class InMemoryErasureTest extends ErasureContract {

  @Override
  protected Stored empty() {
    InMemoryCaseFiles files = new InMemoryCaseFiles();
    InMemoryDesks desks = new InMemoryDesks();
    return new Stored(files, desks, new InMemoryErasure(files, desks));
  }
}
