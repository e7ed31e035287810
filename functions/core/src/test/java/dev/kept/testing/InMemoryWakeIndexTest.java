package dev.kept.testing;

import dev.kept.waking.WakeIndexContract;

class InMemoryWakeIndexTest extends WakeIndexContract {

  private final InMemoryCaseFiles files = new InMemoryCaseFiles();
  private final InMemoryDesks desks = new InMemoryDesks();
  private int known = 4;

  @Override
  protected Parts empty() {
    known = 4;
    return configured(4);
  }

  @Override
  protected Parts configured(int shards) {
    known = Math.max(known, shards);
    return new Parts(files, desks, new InMemoryWakeIndex(files, desks, known));
  }
}
