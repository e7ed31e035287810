package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.lambda.pages.AnswerForm.Begun;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which address shows which page. Looking changes nothing; pressing a button tells a fact. */
public final class Pages {

  private final PageData data;
  private final BoardPage board;
  private final CoveragePage coverage;
  private final CasePage cases;
  private final CustomerPage customers;
  private final DeskPage desk;
  private final AnswerPage answers;
  private final NotedPage noted;
  private final Answering answering;
  private final Declaring declaring;
  private final GoingAway away;
  private final SigningIn signingIn;
  private final SentencesPage sentences;
  private final ReceiptPage receipts;
  private final StandInPage standIns;
  private final @Nullable MailPage mail;
  private final Access access;
  private final PlainPages plain;

  /**
   * Makes the pages.
   *
   * @param mailbox null where mail is really sent
   * @param outbox takes what people say, durably
   */
  public Pages(PageData data, @Nullable Mailbox mailbox, Access access, Outbox outbox) {
    Templates templates = new Templates();
    Consumer<Fact> tell = outbox.tell();
    this.data = data;
    this.board = new BoardPage(data, templates);
    this.coverage = new CoveragePage(data, templates);
    this.cases = new CasePage(data, access, templates);
    this.customers = new CustomerPage(data, templates);
    this.desk = new DeskPage(data, access, templates);
    this.answers = new AnswerPage(data, access, templates);
    this.noted = new NotedPage(data, access, templates);
    this.mail = mailbox == null ? null : new MailPage(data, mailbox, templates);
    this.access = access;
    this.plain = new PlainPages(templates, !access.isOpen());
    this.answering = new Answering(data, access, answers, plain, tell);
    UnderstoodPage understood = new UnderstoodPage(data, access, templates);
    this.declaring = new Declaring(data, access, desk, understood, plain, tell);
    this.signingIn = new SigningIn(data, access, templates, outbox);
    this.sentences = new SentencesPage(data, access, templates);
    this.receipts = new ReceiptPage(data, access, templates, tell);
    this.standIns = new StandInPage(data, customers, templates);
    this.away = new GoingAway(data, access, desk, plain, tell);
  }

  /** Answers a request; an address that leads nowhere is answered too. */
  public HttpResponse answer(HttpRequest request, Instant now) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (request.method().equals("POST")) {
      Visit visit = visit(request, now);
      return Foreign.is(request) ? plain.refused(visit) : pressed(request, visit);
    }
    if (!reads) {
      return plain.readOnly();
    }
    return request.path().equals("/style.css")
        ? Html.styleSheet(StyleSheet.TEXT)
        : show(request, visit(request, now));
  }

  private HttpResponse pressed(HttpRequest request, Visit visit) {
    return switch (request.path()) {
      case Addresses.ANSWER -> answering.answer(request, visit);
      case Addresses.PROMISED -> declaring.answer(request, visit);
      case Addresses.AWAY -> away.answer(request, visit);
      case Addresses.DRAFT -> checked(request, visit);
      case Addresses.RECEIPT -> receipts.answer(request, visit);
      case SigningIn.ASK -> access.isOpen() ? plain.readOnly() : signingIn.ask(request, visit);
      case SigningIn.OPEN -> access.isOpen() ? plain.readOnly() : signingIn.enter(request, visit);
      default -> plain.readOnly();
    };
  }

  private HttpResponse show(HttpRequest request, Visit visit) {
    String path = request.path();
    if (path.equals("/")) {
      return visit.board() ? Html.page(200, board.html(request, visit)) : plain.closed(visit);
    }
    if (path.equals(SigningIn.ASK) && !access.isOpen()) {
      return signingIn.form(visit);
    }
    if (path.equals(SigningIn.OPEN) && !access.isOpen()) {
      return signingIn.open(request, visit);
    }
    if (path.equals(Addresses.DESK)) {
      return ofDesk(request, visit);
    }
    if (path.equals(Addresses.COVERAGE)) {
      return visit.board() ? Html.page(200, coverage.html(visit)) : plain.closed(visit);
    }
    if (path.equals(Addresses.NOTED)) {
      return page(noted.html(request, visit), plain.closed(visit));
    }
    if (path.equals(Addresses.SENTENCES)) {
      return visit.board() ? Html.page(200, sentences.html(visit)) : plain.closed(visit);
    }
    if (path.equals(Addresses.RECEIPT)) {
      return receipts.show(request, visit);
    }
    if (path.startsWith(Addresses.STAND_IN)) {
      return visit.board()
          ? page(
              Addresses.caseId(path).flatMap(caseId -> standIns.html(caseId, visit)),
              plain.nowhere(visit))
          : plain.closed(visit);
    }
    if (path.startsWith(Addresses.CASE)) {
      return Addresses.caseId(path)
          .map(caseId -> ofCase(request, caseId, visit))
          .orElseGet(() -> plain.nowhere(visit));
    }
    if (path.startsWith(Addresses.CUSTOMER)) {
      return visit.board()
          ? page(
              Addresses.caseId(path).flatMap(caseId -> customers.html(caseId, visit)),
              plain.nowhere(visit))
          : plain.closed(visit);
    }
    if (mail != null && visit.mailbox() && (path.equals("/mail") || path.startsWith("/mail/"))) {
      return mail.answer(path, visit).map(Html::withMail).orElseGet(() -> plain.nowhere(visit));
    }
    return plain.nowhere(visit);
  }

  /** The page for what went wrong on our side. */
  public HttpResponse failed(HttpRequest request) {
    return request.method().equals("POST") ? plain.notTaken() : plain.failed();
  }

  /** Reads an apology as its customer would. Nothing is kept or sent: there is no seal to bring. */
  private HttpResponse checked(HttpRequest request, Visit visit) {
    Form form = Form.body(request);
    Optional<CaseId> caseId = form.get("case").flatMap(Addresses::parsed);
    if (caseId.isEmpty()) {
      return plain.nowhere(visit);
    }
    return access.allowsCase(request, caseId.get(), visit.now())
        ? page(cases.html(caseId.get(), visit, Drafts.Changed.of(form)), plain.nowhere(visit))
        : plain.closed(visit);
  }

  private HttpResponse ofDesk(HttpRequest request, Visit visit) {
    if (!visit.board()) {
      return plain.closed(visit);
    }
    return visit.reader().isEmpty()
        ? plain.nobody(visit)
        : Html.page(200, desk.html(visit, "", said(request)));
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
    if (!access.allowsCase(request, caseId, visit.now())) {
      return plain.closed(visit);
    }
    Form query = Form.query(request);
    Begun begun = new Begun(query.get("answer").flatMap(Choice::of).orElse(null), "");
    Optional<String> html =
        query
            .get("about")
            .flatMap(about -> answers.html(caseId, about, begun, visit))
            .or(() -> cases.html(caseId, visit, Drafts.Changed.NONE));
    return page(html, plain.nowhere(visit));
  }

  private static HttpResponse page(Optional<String> html, HttpResponse otherwise) {
    return html.map(text -> Html.page(200, text)).orElse(otherwise);
  }

  private Visit visit(HttpRequest request, Instant now) {
    Optional<String> named = access.reader(request, now);
    return new Visit(
        now,
        access.carry(request),
        access.isOpen()
            ? Answerer.onOwnMachine(named, data.policies().current())
            : named.orElse(""),
        access.allowsBoard(request, now),
        mail != null && access.isOpen());
  }
}
