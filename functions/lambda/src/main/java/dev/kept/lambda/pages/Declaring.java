package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Promise;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.policy.Policy;
import dev.kept.sources.text.Numbers;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * "I promised something", by phone or at the door: read first, and shown as it was understood;
 * noted only when a second button says that this is right.
 */
final class Declaring {

  /** A sentence or two. */
  static final int LONGEST = 200;

  private final PageData data;
  private final Access access;
  private final DeskPage desk;
  private final UnderstoodPage page;
  private final PlainPages plain;
  private final Consumer<Fact> tell;

  Declaring(
      PageData data,
      Access access,
      DeskPage desk,
      UnderstoodPage page,
      PlainPages plain,
      Consumer<Fact> tell) {
    this.data = data;
    this.access = access;
    this.desk = desk;
    this.page = page;
    this.plain = plain;
    this.tell = tell;
  }

  HttpResponse answer(HttpRequest request, Visit visit) {
    Form form = Form.body(request);
    var claim = form.get("press").flatMap(token -> access.unseal(token, visit.now()));
    if (claim.isEmpty() || visit.reader().isEmpty()) {
      return plain.refused(visit);
    }
    if (!visit.board()) {
      return plain.closed(visit);
    }
    Optional<FormToken> save =
        FormToken.ofButton(claim.get())
            .filter(token -> token.choice() == Choice.PROMISED)
            .filter(token -> token.person().equals(visit.reader()));
    if (save.isPresent()) {
      return save(save.get(), visit);
    }
    return DeclareToken.fits(claim.get(), visit) ? understand(form, visit) : plain.refused(visit);
  }

  private HttpResponse understand(Form form, Visit visit) {
    Policy policy = data.policies().current();
    String text = Filled.line(form, "text", LONGEST);
    CustomerKey key = key(form, policy);
    String problem = problem(form, text, key);
    CaseId caseId = caseId(form, text, key, visit);
    if (!problem.isEmpty() || caseId == null) {
      return Html.page(422, desk.html(visit, problem, ""));
    }
    Instant at = visit.now().truncatedTo(ChronoUnit.SECONDS);
    List<Promise> promises = DeclaredReader.read(text, at, visit.reader(), policy);
    boolean fresh = data.lookAt().run(caseId, visit.now()).facts().isEmpty();
    return Html.page(
        200, page.html(new Declared(caseId, text, at, 0, fresh ? key : null), promises, visit));
  }

  private String problem(Form form, String text, @Nullable CustomerKey key) {
    if (text.isEmpty()) {
      return "What did you promise? A few words are enough: “I’ll call her by noon tomorrow”.";
    }
    if (key == null && form.get("customer").isPresent()) {
      return "Their number or mail address cannot be read: write it as +1 202 555 0143, or as"
          + " name@example.com.";
    }
    if (key == null && form.get("case").flatMap(Addresses::parsed).isEmpty()) {
      return "To whom? Choose the case, or give their number or mail address.";
    }
    return "";
  }

  /** The case that was chosen; else the newest of this customer; else a new one of theirs. */
  private @Nullable CaseId caseId(Form form, String text, @Nullable CustomerKey key, Visit visit) {
    if (key == null) {
      return form.get("case")
          .flatMap(Addresses::parsed)
          .filter(chosen -> !data.lookAt().run(chosen, visit.now()).facts().isEmpty())
          .orElse(null);
    }
    return new CustomersMeant(data).of(key, visit.reader(), text, visit.now()).caseId();
  }

  private static @Nullable CustomerKey key(Form form, Policy policy) {
    String written = Filled.line(form, "customer", 254);
    if (written.matches("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+")) {
      return CustomerKey.mail(written);
    }
    String country = policy.locale().getCountry();
    String number = Numbers.e164(written, country.length() == 2 ? country : null);
    return number == null ? null : CustomerKey.telephone(number);
  }

  private HttpResponse save(FormToken token, Visit visit) {
    Policy policy = data.policies().current();
    Declared declared = Declared.of(token);
    List<Promise> promises =
        DeclaredReader.read(declared.text(), declared.at(), visit.reader(), policy);
    Seen seen = data.lookAt().run(declared.caseId(), visit.now());
    boolean there = seen.facts().stream().anyMatch(fact -> fact.id().equals(token.factId()));
    if (declared.ordinal() >= promises.size()) {
      return plain.late(visit, declared.caseId());
    }
    if (!there) {
      var who = Answerer.person(visit.reader(), policy, declared.caseId());
      tell.accept(declared.fact(token, who, promises.get(declared.ordinal())));
    }
    return NotedPage.seen(access.seal(token.receipt(visit.now())), visit);
  }
}
