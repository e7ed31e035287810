package dev.kept.lambda.reply;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import dev.kept.policy.Member;
import dev.kept.words.TextWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a text message of ours: to the one whose customer it names, else to the last. It is
 * read as the first line of a mail is.
 */
final class NoticeAnswers {

  /** A bare "done" says nothing of what was told longer ago. */
  private static final Duration FRESH = Duration.ofDays(3);

  /** Who answers within so little may not have seen the last one yet. */
  private static final Duration UNSEEN = Duration.ofMinutes(1);

  /** Longer ago nobody is in the middle of an answer. */
  private static final Duration BEFORE = Duration.ofHours(12);

  private static final Pattern WAS =
      Pattern.compile(
          "(?i)(?:(?:i|we)(?:[’']ve| have)? )?(?:just |already )?(?:done|sorted|finished|called|rang"
              + "|phoned|reached|spoke|spoken|wrote|written|e-?mailed|visited|sent|refunded|fixed"
              + "|tried|not)\\b");

  /** Of so many the customers are looked up. */
  private static final int MOST = 20;

  private final Texter from;
  private final Understanding understanding;
  private final List<Fact.NoticeSent> notices;

  NoticeAnswers(Texter from) {
    this.from = from;
    this.understanding = new Understanding(from.data());
    this.notices = from.texts().notices(from.at().minus(Understanding.LIFE), from.at());
  }

  /** What an answer came to, and how we say so. */
  record Heard(List<Fact> facts, String words) {

    Heard {
      facts = List.copyOf(facts);
    }
  }

  /** Reads it; empty where it answers nothing for sure. */
  Optional<Heard> read(InboundText text) {
    if (notices.isEmpty()) {
      return Optional.empty();
    }
    Map<Whose, Fact.NoticeSent> told = customers();
    Naming naming = Naming.of(text.text());
    List<Naming.Found> found = naming.among(told.keySet());
    if (!found.isEmpty()) {
      return named(naming, found, told, text);
    }
    return isPlain(text) && naming.others().isEmpty()
        ? last().flatMap(it -> heard(it, text.text(), text.id()))
        : Optional.empty();
  }

  /** Whether it tells of what was, and so can be no promise, whatever it is about. */
  boolean isAnswer(InboundText text) {
    return isPlain(text) || WAS.matcher(text.text()).lookingAt();
  }

  private boolean isPlain(InboundText text) {
    return !(understanding.said(text.text(), from.at()) instanceof Said.Unclear);
  }

  /** The last one, where that was about one promise and is what they have read. */
  private Optional<Fact.NoticeSent> last() {
    Fact.NoticeSent last = notices.getLast();
    boolean fresh = !last.happened().plus(FRESH).isBefore(from.at());
    boolean seen = last.happened().plus(UNSEEN).isBefore(from.at());
    Instant since = seen ? last.happened() : last.happened().minus(BEFORE);
    boolean alone =
        notices.stream()
            .filter(other -> !other.happened().isBefore(since))
            .allMatch(other -> about(other).equals(about(last)));
    return fresh && alone ? Optional.of(last) : Optional.empty();
  }

  private static CommitmentId about(Fact.NoticeSent notice) {
    return Objects.requireNonNull(notice.statement().commitment());
  }

  private Optional<Heard> named(
      Naming naming, List<Naming.Found> found, Map<Whose, Fact.NoticeSent> told, InboundText text) {
    if (found.size() != 1 || found.getFirst().sure() == Naming.Sure.PERHAPS) {
      return Optional.empty();
    }
    Fact.NoticeSent about = told.get(found.getFirst().whose());
    if (about == null || isAboutSeveral(found.getFirst().whose(), about)) {
      return Optional.empty();
    }
    return Stream.of(naming.without(found.getFirst()), naming.withThem(found.getFirst()))
        .filter(words -> !(understanding.said(words, from.at()) instanceof Said.Unclear))
        .findFirst()
        .flatMap(words -> heard(about, words, text.id()));
  }

  private boolean isAboutSeveral(Whose whose, Fact.NoticeSent about) {
    return newest().stream()
        .filter(one -> whose.caseId().equals(one.origin().matter().caseId()))
        .anyMatch(one -> !about(one).equals(about(about)));
  }

  /** The newest of each customer. */
  private Map<Whose, Fact.NoticeSent> customers() {
    Map<CaseId, Fact.NoticeSent> cases = new LinkedHashMap<>();
    newest().forEach(one -> cases.put(one.origin().matter().caseId(), one));
    Map<Whose, Fact.NoticeSent> customers = new LinkedHashMap<>();
    cases.forEach((caseId, one) ->
        from.promises().of(caseId, from.at()).ifPresent(whose -> customers.put(whose, one)));
    return customers;
  }

  private List<Fact.NoticeSent> newest() {
    return notices.subList(Math.max(0, notices.size() - MOST), notices.size());
  }

  private Optional<Heard> heard(Fact.NoticeSent about, String words, String id) {
    List<Fact> facts = understanding.facts(about, words, id + words, from.at());
    return facts.isEmpty() ? Optional.empty() : Optional.of(new Heard(facts, noted(about, facts)));
  }

  private String noted(Fact.NoticeSent about, List<Fact> facts) {
    CaseId caseId = Objects.requireNonNull(about.origin().matter().caseId());
    String customer = from.customer(caseId);
    Action action = action(caseId, about(about));
    TextWords words = from.words();
    return switch (facts.getLast()) {
      case Fact.DoneElsewhere _ -> words.done(action, customer);
      case Fact.NotYet _ -> words.notYet(action, customer);
      case Fact.PromiseCorrected _ -> words.noPromise(customer);
      case Fact.Acknowledged it -> words.haveIt(action, customer, it.until());
      case Fact.HandedOver it when it.accepted() -> words.taken(action, customer);
      case Fact.HandedOver it -> words.offered(action, customer, colleague(it.to().email()));
      case Fact.OfferDeclined _ -> words.declined(customer);
      default -> words.thatCall(customer);
    };
  }

  private String colleague(@Nullable String address) {
    return from.data()
        .policies()
        .current()
        .member(address)
        .map(Member::name)
        .orElse(address == null ? "a colleague" : address);
  }

  private Action action(CaseId caseId, CommitmentId about) {
    return from.data().lookAt().run(caseId, from.at()).reading().commitments().stream()
        .filter(it -> it.id().equals(about))
        .map(Commitment::action)
        .findFirst()
        .orElse(Action.OTHER);
  }

  /** What would have been understood. */
  String unclear() {
    List<CaseId> last = new ArrayList<>();
    last().ifPresent(one -> last.add(one.origin().matter().caseId()));
    boolean some =
        !notices.isEmpty() && !notices.getLast().happened().plus(FRESH).isBefore(from.at());
    if (last.isEmpty() && some) {
      return from.words().whichOne();
    }
    return from.words().unclear(last.isEmpty() ? null : from.customer(last.getFirst()));
  }
}
