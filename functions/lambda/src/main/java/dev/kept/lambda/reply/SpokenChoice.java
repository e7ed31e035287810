package dev.kept.lambda.reply;

import dev.kept.fact.Fact;
import java.util.List;

/**
 * One customer whom somebody may mean.
 *
 * @param facts what is told if they do
 */
record SpokenChoice(String name, List<Fact> facts) {

  SpokenChoice {
    facts = List.copyOf(facts);
  }
}
