package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which address shows which page. All of them only show. */
public final class Pages {

  private static final Visit NOBODY = new Visit(Instant.EPOCH, "", false, false, false);

  private final BoardPage board;
  private final CasePage cases;
  private final @Nullable MailPage mail;
  private final Access access;
  private final Templates templates = new Templates();

  /**
   * Makes the pages.
   *
   * @param mailbox null where mail is really sent
   */
  public Pages(PageData data, @Nullable Mailbox mailbox, Access access) {
    this.board = new BoardPage(data, templates);
    this.cases = new CasePage(data, templates);
    this.mail = mailbox == null ? null : new MailPage(data, mailbox, templates);
    this.access = access;
  }

  /** Answers a request; an address that leads nowhere is answered too. */
  public HttpResponse answer(HttpRequest request, Instant now) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return message(NOBODY, 405, "That cannot be done here", "These pages are for reading.")
          .with("allow", "GET, HEAD");
    }
    String path = request.path();
    if (path.equals("/style.css")) {
      return Html.styleSheet(styleSheet());
    }
    Visit visit = visit(request, now);
    if (path.equals("/") || path.equals("/desk")) {
      return visit.board() ? Html.page(200, board.html(visit)) : closed(visit);
    }
    if (path.startsWith("/case/")) {
      return caseId(path.substring("/case/".length()))
          .map(caseId -> ofCase(request, caseId, visit))
          .orElseGet(() -> nowhere(visit));
    }
    if (mail != null && visit.mailbox() && (path.equals("/mail") || path.startsWith("/mail/"))) {
      return mail.answer(path, visit).map(Html::withMail).orElseGet(() -> nowhere(visit));
    }
    return nowhere(visit);
  }

  /** The page for what went wrong on our side. */
  public HttpResponse failed() {
    return message(
        NOBODY,
        500,
        "This page could not be made",
        "Nothing is lost: what came in is kept, and reminders go out as ever. Try again in a"
            + " minute; if it stays like this, the log says why.");
  }

  private HttpResponse ofCase(HttpRequest request, CaseId caseId, Visit visit) {
    if (!access.allowsCase(request, caseId, visit.now())) {
      return closed(visit);
    }
    return cases
        .html(caseId, visit)
        .map(html -> Html.page(200, html))
        .orElseGet(() -> nowhere(visit));
  }

  private HttpResponse nowhere(Visit visit) {
    return message(
        visit,
        404,
        "There is nothing here",
        "The address may be mistyped, or the case may have been forgotten on request.");
  }

  private HttpResponse closed(Visit visit) {
    return message(
        visit,
        403,
        "This page opens with a link from a mail",
        "Each link is made for one person and one case, and runs out after a while. The newest mail"
            + " about this case holds a fresh one.");
  }

  private HttpResponse message(Visit visit, int status, String title, String words) {
    return Html.page(
        status, templates.render("message", visit, Map.of("title", title, "words", words)));
  }

  private Visit visit(HttpRequest request, Instant now) {
    String carry = Access.token(request).map(token -> "?" + Access.TOKEN + "=" + token).orElse("");
    return new Visit(
        now,
        carry,
        access.allowsBoard(request, now),
        mail != null && access.isOpen(),
        request.query().contains("answer="));
  }

  private static Optional<CaseId> caseId(String encoded) {
    try {
      return Optional.of(
          CaseId.parse(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String styleSheet() {
    try (InputStream css = Pages.class.getResourceAsStream("style.css")) {
      if (css == null) {
        throw new IllegalStateException("the style sheet is not in the jar");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
