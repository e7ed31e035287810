package dev.kept.testing;

import dev.kept.waking.Aside;
import dev.kept.waking.AsideContract;

class InMemoryAsideTest extends AsideContract {

  @Override
  protected Aside empty() {
    return new InMemoryAside();
  }
}
