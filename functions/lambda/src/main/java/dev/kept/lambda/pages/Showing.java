package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.lambda.pages.AnswerForm.Begun;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which address shows which page. */
final class Showing {

  private final Common common;
  private final PlainPages plain;
  private final BoardPage board;
  private final CoveragePage coverage;
  private final CustomerPage customers;
  private final NotedPage noted;
  private final SentencesPage sentences;
  private final StandInPage standIns;
  private final @Nullable MailPage mail;

  /**
   * Shows pages.
   *
   * @param mailbox null where mail is really sent
   */
  Showing(Common common, @Nullable Mailbox mailbox) {
    PageData data = common.data();
    Templates templates = common.templates();
    this.common = common;
    this.plain = common.plain();
    this.board = new BoardPage(data, templates);
    this.coverage = new CoveragePage(data, templates);
    this.customers = new CustomerPage(data, templates);
    this.noted = new NotedPage(data, common.access(), templates);
    this.sentences = new SentencesPage(data, common.access(), templates);
    this.standIns = new StandInPage(data, customers, templates);
    this.mail = mailbox == null ? null : new MailPage(data, mailbox, templates);
  }

  HttpResponse answer(HttpRequest request, Visit visit) {
    return switch (request.path()) {
      case "/" -> forBoard(visit, () -> Html.page(200, board.html(request, visit)));
      case Addresses.DESK -> forBoard(visit, () -> desk(request, visit));
      case Addresses.COVERAGE -> forBoard(visit, () -> Html.page(200, coverage.html(visit)));
      case Addresses.SENTENCES -> forBoard(visit, () -> Html.page(200, sentences.html(visit)));
      case Addresses.NOTED -> Html.page(noted.html(request, visit), () -> plain.closed(visit));
      case Addresses.RECEIPT -> common.receipts().show(request, visit);
      case SigningIn.ASK -> isOpen() ? plain.nowhere(visit) : common.signingIn().form(visit);
      case SigningIn.OPEN ->
          isOpen() ? plain.nowhere(visit) : common.signingIn().open(request, visit);
      default -> ofOne(request, visit);
    };
  }

  /** Pages of one case, one customer, one mail. */
  private HttpResponse ofOne(HttpRequest request, Visit visit) {
    String path = request.path();
    if (path.startsWith(Addresses.STAND_IN)) {
      return forBoard(visit, () -> named(path, it -> standIns.html(it, visit), visit));
    }
    if (path.startsWith(Addresses.CUSTOMER)) {
      return forBoard(visit, () -> named(path, it -> customers.html(it, request, visit), visit));
    }
    if (path.startsWith(Addresses.CASE)) {
      return Addresses.caseId(path)
          .map(caseId -> ofCase(request, caseId, visit))
          .orElseGet(() -> plain.nowhere(visit));
    }
    if (mail != null && visit.mailbox() && (path.equals("/mail") || path.startsWith("/mail/"))) {
      return mail.answer(path, visit).map(Html::withMail).orElseGet(() -> plain.nowhere(visit));
    }
    return plain.nowhere(visit);
  }

  private boolean isOpen() {
    return common.access().isOpen();
  }

  private HttpResponse forBoard(Visit visit, Supplier<HttpResponse> page) {
    return visit.board() ? page.get() : plain.closed(visit);
  }

  private HttpResponse named(String path, Function<CaseId, Optional<String>> page, Visit visit) {
    return Html.page(Addresses.caseId(path).flatMap(page), () -> plain.nowhere(visit));
  }

  private HttpResponse desk(HttpRequest request, Visit visit) {
    if (visit.reader().isEmpty()) {
      return plain.nobody(visit);
    }
    Turning turning = Turning.of(request, visit, DeskPage.LISTS);
    return Html.page(200, common.desk().html(turning, visit, "", said(request)));
  }

  /** What was said just now; in our words, whatever the address says. */
  private static String said(HttpRequest request) {
    return switch (Form.query(request).get("said").orElse("")) {
      case "away" -> "Noted. It shows here in a moment.";
      case "back" -> "Welcome back. It shows here in a moment.";
      default -> "";
    };
  }

  private HttpResponse ofCase(HttpRequest request, CaseId caseId, Visit visit) {
    if (!common.access().allowsCase(request, caseId, visit.now())) {
      return plain.closed(visit);
    }
    Form query = Form.query(request);
    Begun begun = new Begun(query.get("answer").flatMap(Choice::of).orElse(null), "");
    Optional<String> html =
        query
            .get("about")
            .flatMap(about -> common.answers().html(caseId, about, begun, visit))
            .or(() -> common.cases().html(caseId, visit, Drafts.Changed.NONE));
    return Html.page(html, () -> plain.nowhere(visit));
  }
}
