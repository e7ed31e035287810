package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Person;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.lambda.pages.AnswerForm.Begun;
import dev.kept.waking.LookAt.Seen;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes what people press. It writes nothing itself: what they say is a fact like any other, and
 * takes the same durable way.
 */
final class Answering {

  private final PageData data;
  private final Access access;
  private final AnswerPage page;
  private final PlainPages plain;
  private final Consumer<Fact> tell;

  Answering(PageData data, Access access, AnswerPage page, PlainPages plain, Consumer<Fact> tell) {
    this.data = data;
    this.access = access;
    this.page = page;
    this.plain = plain;
    this.tell = tell;
  }

  HttpResponse answer(HttpRequest request, Visit visit) {
    Form form = Form.body(request);
    Optional<FormToken> pressed =
        form.get("press")
            .flatMap(token -> access.unseal(token, visit.now()))
            .flatMap(FormToken::ofButton);
    if (pressed.isEmpty()) {
      return plain.refused(visit);
    }
    FormToken token = pressed.get();
    if (!access.allowsCase(request, token.caseId(), visit.now())) {
      return plain.closed(visit);
    }
    return token.person().equals(visit.reader()) ? press(token, form, visit) : plain.refused(visit);
  }

  private HttpResponse press(FormToken token, Form form, Visit visit) {
    Seen seen = data.lookAt().run(token.caseId(), visit.now());
    FactId id = token.factId();
    if (isThere(seen, id)) {
      return isTakenBack(seen, id) ? plain.late(visit, token.caseId()) : noted(token, visit);
    }
    if (token.choice() == Choice.UNDO) {
      pressed(token, visit).undo().forEach(tell);
      return noted(token, visit);
    }
    return AnswerPage.find(seen, token.about())
        .map(commitment -> Standing.of(commitment, seen, data, visit))
        .filter(standing -> standing.offer().choices().contains(token.choice()))
        .map(standing -> press(token, form, visit, seen, standing))
        .orElseGet(() -> plain.late(visit, token.caseId()));
  }

  private HttpResponse press(
      FormToken token, Form form, Visit visit, Seen seen, Standing standing) {
    Filled filled;
    try {
      filled = Filled.of(form, token.choice(), standing);
    } catch (Filled.Unfit unfit) {
      Begun begun = new Begun(token.choice(), Filled.line(form));
      String problem = String.valueOf(unfit.getMessage());
      return Html.page(422, page.html(seen, standing.commitment(), begun, problem, visit));
    }
    pressed(token, visit).answer(filled, standing.offer()).forEach(tell);
    return noted(token, visit);
  }

  private Pressed pressed(FormToken token, Visit visit) {
    CaseId caseId = token.caseId();
    Person who = Answerer.person(token.person(), data.policies().current(), caseId);
    return new Pressed(token, who, visit.now());
  }

  private HttpResponse noted(FormToken token, Visit visit) {
    return NotedPage.seen(access.seal(token.receipt(visit.now())), visit);
  }

  private static boolean isThere(Seen seen, FactId id) {
    return seen.facts().stream().anyMatch(fact -> fact.id().equals(id));
  }

  private static boolean isTakenBack(Seen seen, FactId id) {
    return seen.facts().stream()
        .anyMatch(fact -> fact instanceof Fact.Undone undone && undone.undone().equals(id));
  }
}
