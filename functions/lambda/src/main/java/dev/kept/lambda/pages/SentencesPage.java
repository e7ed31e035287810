package dev.kept.lambda.pages;

import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people said of sentences, once and for all; each can be taken back here. */
final class SentencesPage {

  private final PageData data;
  private final Access access;
  private final Templates templates;

  SentencesPage(PageData data, Access access, Templates templates) {
    this.data = data;
    this.access = access;
    this.templates = templates;
  }

  String html(Visit visit) {
    Policy policy = data.policies().current();
    Times times = new Times(visit, policy);
    List<Fact> told = data.files().facts(StaffKeys.sentences());
    OwnClicks.Taken taken = OwnClicks.takenBack(told);
    List<Map<String, Object>> lines = new ArrayList<>();
    told.stream()
        .filter(Fact.PhraseDecided.class::isInstance)
        .map(Fact.PhraseDecided.class::cast)
        .filter(decided -> !taken.holds(decided))
        .sorted(Comparator.comparing(Fact::happened).reversed())
        .forEach(decided -> line(decided, policy, times, visit).ifPresent(lines::add));
    return templates.render(
        "sentences",
        visit,
        Map.of(
            "business", policy.business(),
            "lines", lines,
            "none", lines.isEmpty(),
            "now", times.moment(visit.now())));
  }

  private Optional<Map<String, Object>> line(
      Fact.PhraseDecided decided, Policy policy, Times times, Visit visit) {
    CaseId caseId = decided.origin().matter().caseId();
    if (caseId == null) {
      return Optional.empty();
    }
    List<Fact> facts = data.files().facts(decided.commitment().madeIn());
    Names names = new Names(policy, facts);
    FormToken undo = FormToken.undoing(visit.reader(), caseId, decided.id());
    return quote(decided, facts)
        .map(quote ->
            Map.<String, Object>of(
                "quote", quote,
                "what", what(decided, facts, names),
                "who", names.of(decided),
                "when", times.moment(decided.happened()),
                "link", Addresses.of(caseId),
                "number", caseId.number(),
                "undo", access.seal(undo.button(visit.now()))));
  }

  private static String what(Fact.PhraseDecided decided, List<Fact> facts, Names names) {
    if (decided.promise()) {
      return "A promise, whoever writes it";
    }
    return decided.own()
        ? "Never a promise when %s writes it"
            .formatted(written(decided, facts).map(names::of).orElse("the same colleague"))
        : "Never a promise, whoever writes it";
  }

  private static Optional<Fact> written(Fact.PhraseDecided decided, List<Fact> facts) {
    return facts.stream().filter(it -> it.id().equals(decided.commitment().madeBy())).findFirst();
  }

  private static Optional<String> quote(Fact.PhraseDecided decided, List<Fact> facts) {
    int ordinal = decided.commitment().ordinal();
    return written(decided, facts)
        .map(SentencesPage::heard)
        .map(Heard::promises)
        .filter(promises -> ordinal >= 0 && ordinal < promises.size())
        .map(promises -> promises.get(ordinal))
        .map(Promise::quote);
  }

  private static @Nullable Heard heard(Fact fact) {
    return switch (fact) {
      case Fact.StaffReplied(_, var words) -> words.heard();
      case Fact.StaffNoted(_, var words) -> words.heard();
      default -> null;
    };
  }
}
