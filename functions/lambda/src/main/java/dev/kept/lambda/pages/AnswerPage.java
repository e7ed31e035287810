package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.lambda.pages.AnswerForm.Begun;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an answer in a mail leads: what was promised, and the buttons. It only shows. */
final class AnswerPage {

  private final PageData data;
  private final Access access;
  private final Templates templates;

  AnswerPage(PageData data, Access access, Templates templates) {
    this.data = data;
    this.access = access;
    this.templates = templates;
  }

  /** The page for a commitment by its text; empty where the case does not know it. */
  Optional<String> html(CaseId caseId, String about, Begun begun, Visit visit) {
    Seen seen = data.lookAt().run(caseId, visit.now());
    return find(seen, about).map(commitment -> html(seen, commitment, begun, "", visit));
  }

  static Optional<Commitment> find(Seen seen, String about) {
    return seen.reading().commitments().stream()
        .filter(commitment -> commitment.id().text().equals(about))
        .findFirst();
  }

  /**
   * The page.
   *
   * @param problem what was wrong with what was filled in; empty for nothing
   */
  String html(Seen seen, Commitment commitment, Begun begun, String problem, Visit visit) {
    Policy policy = data.policies().current();
    Names names = new Names(policy, seen.facts());
    Times times = new Times(visit, policy);
    CommitmentWords words = new CommitmentWords(names, times);
    List<Map<String, Object>> form =
        new AnswerForm(access, visit, seen, data, names, times).of(commitment, begun);
    return templates.render(
        "answer",
        visit,
        Map.ofEntries(
            Map.entry("customer", names.customer()),
            Map.entry("who", words.promised(commitment)),
            Map.entry("quote", UnspokenText.quote(commitment)),
            Map.entry("standing", words.standing(commitment)),
            Map.entry("word", commitment.state().word()),
            Map.entry("tone", Looks.of(commitment)),
            Map.entry("exact", new ExactTimes(times).of(commitment)),
            Map.entry("answers", form),
            Map.entry("settled", form.isEmpty()),
            Map.entry("problem", problem),
            Map.entry("link", Addresses.of(seen.reading().caseId())),
            Map.entry("now", times.now())));
  }
}
