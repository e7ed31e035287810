package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.CustomerKeys;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import dev.kept.words.Redaction;
import dev.kept.words.Subjects;
import dev.kept.words.TimeWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One customer on one sheet of paper, to be laid on the empty chair of a meeting: who they are,
 * what they said in their own words, what we promised and what became of it. Off until wanted.
 */
final class StandInPage {

  private static final int SAYINGS = 4;
  private static final int WORDS = 40;
  private static final int PROMISES = 6;

  private final PageData data;
  private final CustomerPage customers;
  private final Templates templates;

  StandInPage(PageData data, CustomerPage customers, Templates templates) {
    this.data = data;
    this.customers = customers;
    this.templates = templates;
  }

  private record Said(Instant at, String words) {}

  /** The sheet; empty where the case has no facts, or nobody wants such sheets. */
  Optional<String> html(CaseId caseId, Visit visit) {
    Policy policy = data.policies().current();
    Seen seen = data.lookAt().run(caseId, visit.now());
    return policy.wanted().standIn() && !seen.facts().isEmpty()
        ? Optional.of(html(seen, policy, visit))
        : Optional.empty();
  }

  private String html(Seen seen, Policy policy, Visit visit) {
    Names names = new Names(policy, seen.facts());
    Times times = new Times(visit, policy);
    List<Seen> cases =
        customers.cases(seen, CustomerKeys.in(seen.facts(), policy), policy, visit.now());
    List<Said> said = said(cases);
    List<Map<String, Object>> promises =
        cases.stream()
            .flatMap(it -> it.reading().commitments().stream())
            .filter(StandInPage::isShown)
            .sorted(Comparator.comparing(Commitment::made).reversed())
            .limit(PROMISES)
            .map(it -> promise(it, times))
            .toList();
    String name = names.customerName().orElse("A customer of ours");
    return templates.render(
        "stand-in",
        visit,
        Map.of(
            "name", name,
            "business", policy.business(),
            "since", since(cases, times),
            "said", said.stream().map(it -> said(it, times)).toList(),
            "silent", said.isEmpty(),
            "promises", promises,
            "nothing", promises.isEmpty(),
            "back", Addresses.of(seen.reading().caseId()),
            "now", times.date(visit.now())));
  }

  private static boolean isShown(Commitment it) {
    return it.level() != Level.RECORDED
        && !(it.state() instanceof State.Voided)
        && !it.id().isImplied();
  }

  /** Their newest words first, one saying a message. */
  private List<Said> said(List<Seen> cases) {
    List<Said> said = new ArrayList<>();
    cases.stream()
        .flatMap(it -> it.facts().stream())
        .filter(StandInPage::isTheirs)
        .distinct()
        .sorted(Comparator.comparing(Fact::happened).reversed())
        .forEach(fact -> words(fact).ifPresent(it -> said.add(new Said(fact.happened(), it))));
    return said.stream().limit(SAYINGS).toList();
  }

  private static boolean isTheirs(Fact fact) {
    return fact instanceof Fact.CustomerWrote || fact instanceof Fact.TicketOpened;
  }

  private Optional<String> words(Fact fact) {
    CaseId caseId = fact.origin().matter().caseId();
    Optional<String> text =
        caseId == null ? Optional.empty() : data.files().words(caseId, fact.id());
    return text.map(it -> Redaction.forListeners(it, WORDS)).filter(it -> !it.isBlank());
  }

  private static Map<String, Object> said(Said it, Times times) {
    return Map.of("when", times.date(it.at()), "words", it.words());
  }

  private static Map<String, Object> promise(Commitment it, Times times) {
    return Map.of(
        "tone", Looks.of(it),
        "word", it.state().word(),
        "made", times.date(it.made()),
        "quote", Subjects.quote(it));
  }

  private static String since(List<Seen> cases, Times times) {
    Optional<Instant> first =
        cases.stream()
            .flatMap(it -> it.facts().stream().limit(1))
            .map(Fact::happened)
            .min(Comparator.naturalOrder());
    String met = first.map(at -> "We have known them since " + times.date(at) + ". ").orElse("");
    long broken =
        cases.stream()
            .flatMap(it -> it.reading().commitments().stream())
            .filter(StandInPage::isShown)
            .map(Commitment::state)
            .filter(it -> it instanceof State.Broken || it instanceof State.KeptLate)
            .count();
    String let =
        broken == 0
            ? "We have kept our word."
            : "We have broken our word "
                + TimeWords.times((int) broken).toLowerCase(Locale.ROOT)
                + ".";
    return met + let;
  }
}
