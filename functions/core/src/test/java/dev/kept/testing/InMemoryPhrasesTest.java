package dev.kept.testing;

import dev.kept.waking.Phrases;
import dev.kept.waking.PhrasesContract;

class InMemoryPhrasesTest extends PhrasesContract {

  @Override
  protected Phrases empty() {
    return new InMemoryPhrases();
  }
}
