package dev.kept.testing;

import dev.kept.waking.Customs;
import dev.kept.waking.CustomsContract;

class InMemoryCustomsTest extends CustomsContract {

  @Override
  protected Customs empty() {
    return new InMemoryCustoms();
  }
}
