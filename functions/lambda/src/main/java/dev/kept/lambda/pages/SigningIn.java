package dev.kept.lambda.pages;

import dev.kept.casefile.StaffKeys;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.lambda.SignedLinks.Claim;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in by a mailed link. Asking says the same to everybody, known or not. Opening the link
 * only shows a button, since mail scanners open links too; the button uses it up.
 */
final class SigningIn {

  static final String ASK = "/sign-in";
  static final String OPEN = "/signed-in";

  /** How long one stays signed in: a working day. */
  static final Duration STAY = Duration.ofHours(12);

  private static final int A_MINUTE = 30;
  private static final int LONGEST_ADDRESS = 254;

  private final PageData data;
  private final Access access;
  private final Templates templates;
  private final Outbox outbox;
  private final Throttle throttle = new Throttle(A_MINUTE);

  SigningIn(PageData data, Access access, Templates templates, Outbox outbox) {
    this.data = data;
    this.access = access;
    this.templates = templates;
    this.outbox = outbox;
  }

  HttpResponse form(Visit visit) {
    return form(200, visit, "Your way in", "We mail a link to addresses that we know.", "");
  }

  HttpResponse ask(HttpRequest request, Visit visit) {
    String address = Filled.line(Form.body(request), "address", LONGEST_ADDRESS + 1);
    if (address.length() > LONGEST_ADDRESS || !address.matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
      return form(422, visit, "Your way in", "That is no mail address: name@example.com.", address);
    }
    if (!throttle.lets(visit.now())) {
      return page(
          429, visit, "Just a minute", "Many are asking at once. Please try again in a minute.");
    }
    outbox.signIn().accept(address.toLowerCase(Locale.ROOT), visit.now());
    return page(
        200,
        visit,
        "Look into your mail",
        "If we know this address, a link is on its way. It works once, for half an hour. A second"
            + " one can be asked for after ten minutes.");
  }

  /** Where the mailed link leads. */
  HttpResponse open(HttpRequest request, Visit visit) {
    Optional<Claim> claim = claim(Form.query(request), visit);
    if (claim.isEmpty()) {
      return expired(visit);
    }
    return isUsed(claim.get())
        ? used(visit)
        : Html.page(
            200,
            templates.render(
                "signed-in",
                visit.carrying(""),
                Map.of("token", Form.query(request).get(Access.TOKEN).orElse(""))));
  }

  HttpResponse enter(HttpRequest request, Visit visit) {
    Optional<Claim> claim = claim(Form.body(request), visit);
    if (claim.isEmpty()) {
      return expired(visit);
    }
    if (isUsed(claim.get())) {
      return used(visit);
    }
    String person = claim.get().person();
    outbox.tell().accept(use(claim.get(), visit));
    String token = access.seal(new Claim(person, Access.BOARD, visit.now().plus(STAY)));
    return Html.seeOther(Addresses.DESK + "?" + Access.TOKEN + "=" + token);
  }

  private Optional<Claim> claim(Form form, Visit visit) {
    return form.get(Access.TOKEN)
        .flatMap(token -> access.unseal(token, visit.now()))
        .filter(claim -> claim.audience().startsWith(Access.SIGN_IN))
        .filter(claim -> Access.knows(data.policies().current(), claim.person()));
  }

  private boolean isUsed(Claim claim) {
    FactId mail = mail(claim);
    return data.files().facts(StaffKeys.signingIn(claim.person())).stream()
        .anyMatch(fact -> fact instanceof Fact.Undone undone && undone.undone().equals(mail));
  }

  private static FactId mail(Claim claim) {
    String id = claim.audience().substring(Access.SIGN_IN.length());
    return new FactId(FormToken.SOURCE, "notice.sent", id);
  }

  private static Fact use(Claim claim, Visit visit) {
    FactId mail = mail(claim);
    Person who = new Person(Person.Role.STAFF, null, null, claim.person());
    FactId id = new FactId(FormToken.SOURCE, "fact.undone", mail.id());
    return new Fact.Undone(
        new Origin(id, visit.now(), false, visit.now(), who, Matter.of(Customer.UNKNOWN)), mail);
  }

  private HttpResponse expired(Visit visit) {
    return form(
        403,
        visit,
        "This link has run out",
        "It works for half an hour after it was asked for. Ask for a new one here.",
        "");
  }

  private HttpResponse used(Visit visit) {
    return form(
        403,
        visit,
        "This link was used already",
        "Each works once. If that was not you, ask for a new one and tell whoever set up Kept.",
        "");
  }

  private HttpResponse form(int status, Visit visit, String title, String words, String address) {
    return Html.page(
        status,
        templates.render(
            "sign-in",
            visit.carrying(""),
            Map.of("title", title, "words", words, "ask", true, "address", address)));
  }

  private HttpResponse page(int status, Visit visit, String title, String words) {
    return Html.page(
        status,
        templates.render(
            "sign-in",
            visit.carrying(""),
            Map.of("title", title, "words", words, "ask", false, "address", "")));
  }
}
