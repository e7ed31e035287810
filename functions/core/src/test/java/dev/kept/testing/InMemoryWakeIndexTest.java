package dev.kept.testing;

import dev.kept.waking.WakeIndexContract;

class InMemoryWakeIndexTest extends WakeIndexContract {

  @Override
  protected Parts empty() {
    InMemoryCaseFiles files = new InMemoryCaseFiles();
    InMemoryDesks desks = new InMemoryDesks();
    return new Parts(files, desks, new InMemoryWakeIndex(files, desks, 4));
  }
}
