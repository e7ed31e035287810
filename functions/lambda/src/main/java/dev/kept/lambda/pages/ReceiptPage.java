package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.Fact;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted.Receipts;
import dev.kept.waking.LookAt.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is shown of one promise: what was said to them, by when, and two buttons. It
 * shows no word that was not written to them, and no name unless the policy allows it. Staff copy
 * its link from the case; nothing is ever sent from here.
 */
final class ReceiptPage {

  static final String TOKEN = "r";

  /** How long a page may stay open before its buttons are out of date. */
  private static final Duration BUTTON = Duration.ofHours(12);

  private final PageData data;
  private final Access access;
  private final Templates templates;
  private final Consumer<Fact> tell;

  ReceiptPage(PageData data, Access access, Templates templates, Consumer<Fact> tell) {
    this.data = data;
    this.access = access;
    this.templates = templates;
    this.tell = tell;
  }

  /** A promise with the seal that opened it. */
  private record Opened(ReceiptToken token, Seen seen, Commitment commitment, Receipts wanted) {}

  /**
   * What staff copy; empty where the policy wants no such page, or this promise is none to show.
   */
  static Optional<String> link(
      Access access, Policy policy, Seen seen, Commitment commitment, Visit visit) {
    Receipts wanted = policy.wanted().receipts();
    if (wanted == null || !isShown(commitment)) {
      return Optional.empty();
    }
    ReceiptToken token =
        new ReceiptToken(ReceiptToken.PAGE, seen.reading().caseId(), commitment.id());
    String sealed = token.sealed(access, visit.now(), Duration.ofDays(wanted.days()));
    return Optional.of(Addresses.RECEIPT + "?" + TOKEN + "=" + sealed);
  }

  private static boolean isShown(Commitment it) {
    boolean gone = it.state() instanceof State.Voided || it.state() instanceof State.Lapsed;
    return it.level() != Level.RECORDED && !it.history() && !gone && !it.id().isImplied();
  }

  HttpResponse show(HttpRequest request, Visit visit) {
    return opened(Form.query(request).get(TOKEN), visit)
        .filter(it -> it.token().purpose().equals(ReceiptToken.PAGE))
        .map(it -> Html.page(200, html(it, "", visit)))
        .orElseGet(() -> closed(visit));
  }

  HttpResponse answer(HttpRequest request, Visit visit) {
    Optional<Opened> pressed = opened(Form.body(request).get("press"), visit);
    if (pressed.isEmpty() || pressed.get().token().purpose().equals(ReceiptToken.PAGE)) {
      return closed(visit);
    }
    Opened it = pressed.get();
    boolean done = it.token().purpose().equals(ReceiptToken.DONE);
    ReceiptAnswer.facts(it.token(), it.seen(), it.commitment(), visit.now()).forEach(tell);
    String words =
        done
            ? "Thank you. We are glad, and have noted it."
            : "Thank you for telling us. The people who made this promise know it now.";
    return Html.page(200, html(it, words, visit));
  }

  private Optional<Opened> opened(Optional<String> sealed, Visit visit) {
    Receipts wanted = data.policies().current().wanted().receipts();
    if (wanted == null) {
      return Optional.empty();
    }
    return sealed
        .flatMap(token -> access.unseal(token, visit.now()))
        .flatMap(ReceiptToken::of)
        .flatMap(token -> opened(token, wanted, visit));
  }

  private Optional<Opened> opened(ReceiptToken token, Receipts wanted, Visit visit) {
    Seen seen = data.lookAt().run(token.caseId(), visit.now());
    return AnswerPage.find(seen, token.about().text())
        .filter(ReceiptPage::isShown)
        .map(commitment -> new Opened(token, seen, commitment, wanted));
  }

  private HttpResponse closed(Visit visit) {
    return Html.page(
        403,
        templates.render(
            "receipt-closed",
            visit.carrying(""),
            Map.of("business", data.policies().current().business())));
  }

  private String html(Opened it, String said, Visit visit) {
    Policy policy = data.policies().current();
    Commitment promise = it.commitment();
    ReceiptWords words = new ReceiptWords(promise, new Times(visit, policy));
    boolean asks = said.isEmpty() && ReceiptAnswer.changes(promise.state());
    return templates.render(
        "receipt",
        visit.carrying(""),
        Map.of(
            "business", policy.business(),
            "title", words.title(),
            "made", words.made(maker(it, policy)),
            "quote", words.quote(it.seen()),
            "due", words.due(),
            "standing", words.standing(),
            "said", said,
            "buttons", asks ? List.of(buttons(it, visit)) : List.of()));
  }

  private Map<String, Object> buttons(Opened it, Visit visit) {
    boolean done = !(it.commitment().state() instanceof State.Kept);
    boolean missed = ReceiptAnswer.canMiss(it.commitment(), it.seen(), visit.now());
    return Map.of(
        "missed", missed ? List.of(button(it, ReceiptToken.MISSED, visit)) : List.of(),
        "done", done ? List.of(button(it, ReceiptToken.DONE, visit)) : List.of());
  }

  private String button(Opened it, String purpose, Visit visit) {
    return it.token().to(purpose).sealed(access, visit.now(), BUTTON);
  }

  private static @Nullable String maker(Opened it, Policy policy) {
    return it.wanted().names()
        ? new Names(policy, it.seen().facts())
            .of(it.commitment().maker(), it.commitment().id().madeBy().source())
        : null;
  }
}
