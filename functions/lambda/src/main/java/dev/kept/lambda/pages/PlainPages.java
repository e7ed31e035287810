package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.lambda.HttpResponse;
import java.time.Instant;
import java.util.Map;

/**
 * Pages that say one thing, each with what to do next.
 *
 * @param byLink whether pages open with links, and new ones can be asked for
 */
record PlainPages(Templates templates, boolean byLink) {

  static final Visit NOBODY = new Visit(Instant.EPOCH, "", "", false, false);

  HttpResponse nowhere(Visit visit) {
    return page(
        visit,
        404,
        "There is nothing here",
        "The address may be mistyped, or the case may have been forgotten on request.");
  }

  HttpResponse closed(Visit visit) {
    return page(
        visit,
        403,
        visit.carry().isEmpty() || !visit.reader().isEmpty()
            ? "This page opens with a link from a mail"
            : "This link has run out",
        visit.carry().isEmpty() || !visit.reader().isEmpty()
            ? "Each link is made for one person and one case, and runs out after a while. The newest"
                + " mail about this case holds a fresh one."
            : "It is older than its time, or not whole: some mail programs cut links short. The"
                + " newest mail about this case holds a fresh one.",
        SigningIn.ASK,
        "Or ask for a link to your desk and the board");
  }

  /** On a machine of one's own, where the policy knows nobody. */
  HttpResponse nobody(Visit visit) {
    return page(
        visit,
        404,
        "Whose desk?",
        "A desk is one person's. Open yours with the link in one of your mails; the policy says who"
            + " works here.");
  }

  HttpResponse readOnly() {
    return page(NOBODY, 405, "That cannot be done here", "These pages are for reading.")
        .with("allow", "GET, HEAD");
  }

  /** A press without a seal of ours, or with one that has run out. */
  HttpResponse refused(Visit visit) {
    return page(
        visit,
        403,
        "Nothing was noted",
        "A button works for twelve hours, for the one to whom it was shown, and only from our own"
            + " page. Open the link in the mail again and press there.",
        byLink ? SigningIn.ASK : "",
        "Or ask for a link to your desk and the board");
  }

  /** A press for what is not so any more. */
  HttpResponse late(Visit visit, CaseId caseId) {
    return page(
        visit,
        409,
        "Nothing was noted",
        "The case has moved on since this page was made, and the button does not fit it any more.",
        Addresses.of(caseId) + visit.carry(),
        "See how it stands now");
  }

  HttpResponse failed() {
    return page(
        NOBODY,
        500,
        "This page could not be made",
        "Nothing is lost: what came in is kept, and reminders go out as ever. Try again in a"
            + " minute; if it stays like this, the log says why.");
  }

  HttpResponse notTaken() {
    return page(
        NOBODY,
        500,
        "Your answer could not be taken",
        "It is our fault. Go back and press again in a minute: pressed twice, it counts once.");
  }

  private HttpResponse page(Visit visit, int status, String title, String words) {
    return page(visit, status, title, words, "", "");
  }

  private HttpResponse page(
      Visit visit, int status, String title, String words, String link, String label) {
    return Html.page(
        status,
        templates.render(
            "message",
            visit,
            Map.of("title", title, "words", words, "link", link, "label", label)));
  }
}
