package dev.kept.lambda.reply;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer to a text message of ours: to the one whose customer it names, else to the last. It is
 * read as the first line of a mail is.
 */
final class NoticeAnswers {

  private static final Pattern WAS =
      Pattern.compile(
          "(?i)(?:(?:i|we)(?:[’']ve| have)? )?(?:just |already )?(?:done|sorted|finished|called|rang"
              + "|phoned|reached|spoke|spoken|wrote|written|e-?mailed|visited|sent|refunded|fixed"
              + "|tried|not)\\b");

  private final Texter from;
  private final Understanding understanding;
  private final ToldLately told;

  NoticeAnswers(Texter from) {
    this.from = from;
    this.understanding = new Understanding(from.data());
    this.told = ToldLately.of(from);
  }

  /** What an answer came to, and how we say so. */
  record Heard(List<Fact> facts, String words) {

    Heard {
      facts = List.copyOf(facts);
    }
  }

  /** Reads it; empty where it answers nothing for sure. */
  Optional<Heard> read(InboundText text) {
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Map<Whose, Fact.NoticeSent> customers = told.customers();
    Naming naming = Naming.of(text.text());
    List<Naming.Found> found = naming.among(customers.keySet());
    if (!found.isEmpty()) {
      return named(naming, found, customers, text);
    }
    return isPlain(text) && naming.words().others().isEmpty()
        ? told.last().flatMap(it -> heard(it, text.text(), text.id()))
        : Optional.empty();
  }

  /** Whether it tells of what was, and so can be no promise, whatever it is about. */
  boolean isAnswer(InboundText text) {
    return isPlain(text) || WAS.matcher(text.text()).lookingAt();
  }

  private boolean isPlain(InboundText text) {
    return !(understanding.said(text.text(), from.at()) instanceof Said.Unclear);
  }

  private Optional<Heard> named(
      Naming naming,
      List<Naming.Found> found,
      Map<Whose, Fact.NoticeSent> customers,
      InboundText text) {
    if (found.size() != 1 || found.getFirst().sure() == Naming.Sure.PERHAPS) {
      return Optional.empty();
    }
    Fact.NoticeSent about = customers.get(found.getFirst().whose());
    if (about == null || told.isAboutSeveral(found.getFirst().whose(), about)) {
      return Optional.empty();
    }
    return Stream.of(naming.without(found.getFirst()), naming.withThem(found.getFirst()))
        .filter(words -> !(understanding.said(words, from.at()) instanceof Said.Unclear))
        .findFirst()
        .flatMap(words -> heard(about, words, text.id()));
  }

  private Optional<Heard> heard(Fact.NoticeSent about, String words, String id) {
    List<Fact> facts = understanding.facts(about, words, id + words, from.at());
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Heard(facts, new AnswerWords(from).of(about, facts)));
  }

  /** What would have been understood. */
  String unclear() {
    Optional<CaseId> last = told.last().map(one -> one.origin().matter().caseId());
    if (last.isEmpty() && told.isFresh()) {
      return from.words().whichOne();
    }
    return from.words().unclear(last.map(from::customer).orElse(null));
  }
}
