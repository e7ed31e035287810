package dev.kept.testing;

import dev.kept.desk.Desks;
import dev.kept.desk.DesksContract;

class InMemoryDesksTest extends DesksContract {

  @Override
  protected Desks empty() {
    return new InMemoryDesks();
  }
}
