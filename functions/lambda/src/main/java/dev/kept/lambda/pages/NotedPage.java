package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Implied;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was noted, and how to take it back. */
final class NotedPage {

  /** The name under which the address carries what was noted. */
  static final String RECEIPT = "noted";

  private final PageData data;
  private final Access access;
  private final Templates templates;

  NotedPage(PageData data, Access access, Templates templates) {
    this.data = data;
    this.access = access;
    this.templates = templates;
  }

  /** Where one sees what was noted. */
  static HttpResponse seen(String receipt, Visit visit) {
    String start = visit.carry().isEmpty() ? "?" : visit.carry() + "&";
    return Html.seeOther(Addresses.NOTED + start + RECEIPT + "=" + receipt);
  }

  /** The page; empty where nothing was noted that this visitor may see. */
  Optional<String> html(HttpRequest request, Visit visit) {
    return Form.query(request)
        .get(RECEIPT)
        .flatMap(token -> access.unseal(token, visit.now()))
        .filter(claim -> claim.person().equals(visit.reader()))
        .flatMap(FormToken::ofReceipt)
        .filter(noted -> access.allowsCase(request, noted.caseId(), visit.now()))
        .map(noted -> html(noted, visit));
  }

  private String html(FormToken noted, Visit visit) {
    Seen seen = data.lookAt().run(noted.caseId(), visit.now());
    Policy policy = data.policies().current();
    Names names = new Names(policy, seen.facts());
    Optional<Commitment> about = AnswerPage.find(seen, noted.about());
    Implied implied = about.map(it -> it.id().implied()).orElse(null);
    return templates.render(
        "noted",
        visit,
        Map.of(
            "title",
            noted.choice() == Choice.UNDO ? "Taken back" : "Noted",
            "words",
            NotedWords.of(noted.choice(), implied, names.customer()),
            "quote",
            about.map(UnspokenText::quote).orElse(""),
            "link",
            Addresses.of(noted.caseId()),
            "desk",
            visit.board() && !visit.reader().isEmpty(),
            "undo",
            noted.choice() == Choice.UNDO ? List.of() : List.of(undo(noted, visit))));
  }

  private String undo(FormToken noted, Visit visit) {
    return access.seal(
        FormToken.undoing(noted.person(), noted.caseId(), noted.factId()).button(visit.now()));
  }
}
