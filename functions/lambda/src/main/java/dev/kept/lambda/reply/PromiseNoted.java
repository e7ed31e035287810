package dev.kept.lambda.reply;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.When;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import dev.kept.words.TextWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a promise that somebody texts would tell, and how we say it back. */
record PromiseNoted(Texter from) {

  /** What each choice would tell. */
  List<SpokenChoice> choices(TextedPromise.Read read) {
    List<SpokenChoice> choices = new ArrayList<>();
    for (int i = 0; i < read.whose().size(); i++) {
      Whose whose = read.whose().get(i);
      List<Fact> facts = new ArrayList<>();
      for (int j = 0; j < read.promises().size(); j++) {
        String id = read.message() + (read.isClear() ? "-" + j : Question.part(i + 1, j));
        FactId factId = new FactId("kept", "promise.declared", id);
        facts.add(
            from.promises().fact(whose, factId, from.address(), read.promises().get(j), from.at()));
      }
      choices.add(new SpokenChoice(name(whose, read.whose()), facts));
    }
    return choices;
  }

  /** Two of one name are told apart by their cases. */
  private static String name(Whose whose, List<Whose> all) {
    boolean alone = all.stream().filter(other -> other.shown().equals(whose.shown())).count() == 1;
    return alone ? whose.shown() : whose.shown() + " (" + whose.number() + ")";
  }

  /**
   * Says what was noted.
   *
   * @param name of the customer; null to ask the case
   */
  String noted(List<Fact> facts, @Nullable String name) {
    return from.words()
        .noted(
            facts.stream()
                .map(Fact.PromiseDeclared.class::cast)
                .map(declared -> promised(declared, name))
                .toList());
  }

  private TextWords.Promised promised(Fact.PromiseDeclared declared, @Nullable String name) {
    CaseId caseId = Objects.requireNonNull(declared.origin().matter().caseId());
    When when = declared.promise().when();
    Instant due =
        when != null && when.due() != null
            ? when.due()
            : from.promises().heldTo(caseId, declared.id(), from.at()).orElse(null);
    String whose = name == null ? from.customer(caseId) : name;
    return new TextWords.Promised(declared.promise().action(), whose, due);
  }
}
