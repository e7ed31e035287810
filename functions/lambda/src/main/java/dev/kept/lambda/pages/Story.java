package dev.kept.lambda.pages;

import dev.kept.casefile.Reading;
import dev.kept.fact.Fact;
import java.util.List;

/**
 * Everything that a page tells of a case.
 *
 * @param facts in the order in which they happened
 * @param reading what they come to now
 */
public record Story(List<Fact> facts, Reading reading) {

  public Story {
    facts = List.copyOf(facts);
  }
}
