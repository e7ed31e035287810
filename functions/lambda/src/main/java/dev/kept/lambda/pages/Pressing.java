package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;

/** Which address takes which press. */
final class Pressing {

  private final Common common;
  private final Answering answering;
  private final Declaring declaring;
  private final GoingAway away;

  Pressing(Common common, Consumer<Fact> tell) {
    PageData data = common.data();
    Access access = common.access();
    PlainPages plain = common.plain();
    UnderstoodPage understood = new UnderstoodPage(data, access, common.templates());
    this.common = common;
    this.answering = new Answering(data, access, common.answers(), plain, tell);
    this.declaring = new Declaring(data, access, common.desk(), understood, plain, tell);
    this.away = new GoingAway(data, access, common.desk(), plain, tell);
  }

  HttpResponse answer(HttpRequest request, Visit visit) {
    boolean open = common.access().isOpen();
    PlainPages plain = common.plain();
    return switch (request.path()) {
      case Addresses.ANSWER -> answering.answer(request, visit);
      case Addresses.PROMISED -> declaring.answer(request, visit);
      case Addresses.AWAY -> away.answer(request, visit);
      case Addresses.DRAFT -> checked(request, visit);
      case Addresses.RECEIPT -> common.receipts().answer(request, visit);
      case SigningIn.ASK -> open ? plain.readOnly() : common.signingIn().ask(request, visit);
      case SigningIn.OPEN -> open ? plain.readOnly() : common.signingIn().enter(request, visit);
      default -> plain.readOnly();
    };
  }

  /** Reads an apology as its customer would. Nothing is kept or sent: there is no seal to bring. */
  private HttpResponse checked(HttpRequest request, Visit visit) {
    Form form = Form.body(request);
    Optional<CaseId> caseId = form.get("case").flatMap(Addresses::parsed);
    if (caseId.isEmpty()) {
      return common.plain().nowhere(visit);
    }
    return common.access().allowsCase(request, caseId.get(), visit.now())
        ? Html.page(
            common.cases().html(caseId.get(), visit, Drafts.Changed.of(form)),
            () -> common.plain().nowhere(visit))
        : common.plain().closed(visit);
  }
}
