package dev.kept.lambda.pages;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the buttons of all answers say, from the code itself: a new one cannot be forgotten. */
public final class Labels {

  private Labels() {}

  public static Set<String> all() {
    return Stream.of(Choice.values())
        .map(Choice::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
