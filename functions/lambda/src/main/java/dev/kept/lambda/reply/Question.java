package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.waking.Erasure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Whom of several somebody means: each choice is kept as the facts that it would tell, until it is
 * chosen, another question is asked, or a day has gone by.
 */
record Question(CaseFiles files, Erasure erasure, CustomerKey key) {

  private static final Duration LIFE = Duration.ofHours(24);

  Question(CaseFiles files, Erasure erasure, String person) {
    this(files, erasure, StaffKeys.askedByText(person));
  }

  /** The end of the id of a fact that would be told: which choice, and which promise of it. */
  static String part(int choice, int ordinal) {
    return "-" + choice + "-" + ordinal;
  }

  /** Asks it in place of any other. */
  void ask(Collection<Fact> choices) {
    List<Fact> before = files.facts(key);
    choices.forEach(fact -> files.add(key, fact));
    before.stream()
        .filter(fact -> choices.stream().noneMatch(choice -> choice.id().equals(fact.id())))
        .forEach(fact -> erasure.remove(key, fact));
  }

  /** What a choice tells; empty where there is none with this number. */
  List<Fact> chosen(int choice, Instant now) {
    return files.facts(key).stream()
        .filter(fact -> !fact.happened().plus(LIFE).isBefore(now))
        .filter(fact -> fact.id().id().startsWith(message(fact) + "-" + choice + "-"))
        .toList();
  }

  /** The message that was asked back about. */
  static String message(Fact choice) {
    String id = choice.id().id();
    int ordinal = id.lastIndexOf('-');
    return id.substring(0, id.lastIndexOf('-', ordinal - 1));
  }
}
