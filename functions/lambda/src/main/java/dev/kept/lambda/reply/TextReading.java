package dev.kept.lambda.reply;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a text message of one of our own people comes to: a choice, "undo", an answer to a notice, a
 * promise, in this order; else nothing, and they hear what would be understood.
 *
 * @param tell takes what was said, durably
 */
record TextReading(Texter from, Consumer<Fact> tell) {

  /**
   * What came of a message.
   *
   * @param told how many facts
   * @param unclear true where nothing was noted and nothing asked
   */
  record Understood(String words, int told, boolean unclear) {

    static Understood nothing(String words) {
      return new Understood(words, 0, true);
    }
  }

  /** Reads it, tells what it says, and says what to answer. */
  Understood read(InboundText text) {
    if (text.choice() > 0) {
      return chosen(text.choice());
    }
    if (text.isUndo()) {
      return takenBack(text);
    }
    NoticeAnswers answers = new NoticeAnswers(from);
    Optional<NoticeAnswers.Heard> heard = answers.read(text);
    if (heard.isPresent()) {
      heard.get().facts().forEach(tell);
      from.texts().taken().took(text.id(), heard.get().facts(), from.at());
      return new Understood(heard.get().words(), heard.get().facts().size(), false);
    }
    if (answers.isAnswer(text)) {
      return Understood.nothing(answers.unclear());
    }
    return new TextedPromise(from)
        .read(text)
        .map(this::promised)
        .orElseGet(() -> Understood.nothing(answers.unclear()));
  }

  private Understood promised(TextedPromise.Read read) {
    List<SpokenChoice> choices = new PromiseNoted(from).choices(read);
    if (choices.isEmpty()) {
      return Understood.nothing(from.words().whomAtAll());
    }
    if (read.isClear()) {
      return told(read.message(), choices.getFirst().facts(), choices.getFirst().name());
    }
    List<Fact> all = choices.stream().flatMap(choice -> choice.facts().stream()).toList();
    from.question().ask(all);
    List<String> names = choices.stream().map(SpokenChoice::name).toList();
    return new Understood(from.words().whom(names), 0, false);
  }

  private Understood chosen(int choice) {
    List<Fact> facts = from.question().chosen(choice, from.at());
    if (facts.isEmpty()) {
      return Understood.nothing(from.words().noSuchChoice());
    }
    String question = Question.message(facts.getFirst());
    String label = question + "-" + choice;
    boolean other =
        from.texts().taken().standing(question + "-", from.at()).stream()
            .anyMatch(it -> !it.equals(label));
    return other ? Understood.nothing(from.words().answeredAlready()) : told(label, facts, null);
  }

  /**
   * Tells promises, and says so.
   *
   * @param name of the customer; null to ask the case
   */
  private Understood told(String label, List<Fact> facts, @Nullable String name) {
    facts.forEach(tell);
    from.texts().taken().took(label, facts, from.at());
    return new Understood(new PromiseNoted(from).noted(facts, name), facts.size(), false);
  }

  private Understood takenBack(InboundText text) {
    Optional<TextsTaken.Taken> last = from.texts().taken().takeBack(text.id(), from.at());
    if (last.isEmpty()) {
      return Understood.nothing(from.words().nothingToTakeBack());
    }
    List<Fact> undone = new ArrayList<>();
    List<String> customers = new ArrayList<>();
    for (TextsTaken.Taken.Said said : last.get().facts()) {
      CaseId caseId = said.caseId();
      undone.addAll(new Spoken(from.data()).undo(from.address(), caseId, said.fact(), from.at()));
      customers.add(from.customer(caseId));
    }
    undone.forEach(tell);
    return new Understood(from.words().takenBack(customers), undone.size(), false);
  }
}
