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
      return message(405, "That cannot be done here", "These pages are for reading.")
          .with("allow", "GET, HEAD");
    }
    String path = request.path();
    if (path.equals("/style.css")) {
      return Html.styleSheet(styleSheet());
    }
    if (path.equals("/")) {
      return access.allowsBoard(request, now)
          ? Html.page(200, board.html(at(request), now))
          : closed();
    }
    if (path.startsWith("/case/")) {
      return caseId(path.substring("/case/".length()))
          .map(caseId -> ofCase(request, caseId, now))
          .orElseGet(Pages.this::nowhere);
    }
    if (mail != null && access.isOpen() && (path.equals("/mail") || path.startsWith("/mail/"))) {
      return mail.answer(path, now).map(Html::withMail).orElseGet(this::nowhere);
    }
    return nowhere();
  }

  /** The page for what went wrong on our side. */
  public HttpResponse failed() {
    return message(
        500,
        "This page could not be made",
        "Nothing is lost: what came in is kept, and reminders go out as ever. Try again in a"
            + " minute; if it stays like this, the log says why.");
  }

  private HttpResponse ofCase(HttpRequest request, CaseId caseId, Instant now) {
    if (!access.allowsCase(request, caseId, now)) {
      return closed();
    }
    return cases
        .html(caseId, at(request), now)
        .map(html -> Html.page(200, html))
        .orElseGet(this::nowhere);
  }

  private HttpResponse nowhere() {
    return message(
        404,
        "There is nothing here",
        "The address may be mistyped, or the case may have been forgotten on request.");
  }

  private HttpResponse closed() {
    return message(
        403,
        "This page opens with a link from a mail",
        "Each link is made for one person and one case, and runs out after a while. The newest mail"
            + " about this case holds a fresh one.");
  }

  private HttpResponse message(int status, String title, String words) {
    return Html.page(
        status,
        templates.render("message", Map.of("title", title, "words", words, "status", status)));
  }

  /** What links within the pages carry on; empty where nothing is asked for. */
  private static String at(HttpRequest request) {
    return Access.token(request).map(token -> "?" + Access.TOKEN + "=" + token).orElse("");
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
