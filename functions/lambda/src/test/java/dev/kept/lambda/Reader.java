package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.lambda.pages.Access;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One person who comes by links that were made for them. */
record Reader(Rig rig, SignedLinks seals, String person) {

  /** A person at the window makers', whose pages open with links only. */
  static Reader at(Rig rig, String person) {
    SignedLinks seals = new SignedLinks(() -> List.of("k".repeat(40)));
    rig.access = Access.byLink(seals);
    return new Reader(rig, seals, person);
  }

  Browser browser() {
    return new Browser(rig);
  }

  String link(CaseId caseId) {
    return "/case/" + Browser.encoded(caseId.text()) + "?t=" + token(Access.toCase(caseId));
  }

  String token(String audience) {
    return seals.seal(new Claim(person, audience, rig.now.plus(Duration.ofDays(14))));
  }

  /** Where a button of a mail about the first promise of a case leads. */
  String link(CaseId caseId, String answer) {
    String about = Browser.encoded(commitment(caseId).id().text());
    return link(caseId) + "&answer=" + answer + "&about=" + about;
  }

  String page(String address) {
    Answer answer = browser().get(address);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Presses on the page of a case, and returns the page that says what was noted. */
  String press(CaseId caseId, String label, Map<String, String> fields) {
    return press(page(link(caseId)), label, fields);
  }

  String press(String page, String label, Map<String, String> fields) {
    Answer answer = browser().press(page, label, fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();
    return page(answer.headers().get("location"));
  }

  LookAt.Seen seen(CaseId caseId) {
    return new LookAt(rig.store.files(), rig.store.policies(), CaseReading.RULES)
        .run(caseId, rig.now);
  }

  Commitment commitment(CaseId caseId) {
    return seen(caseId).reading().commitments().getFirst();
  }

  List<String> states(CaseId caseId) {
    return seen(caseId).reading().commitments().stream().map(it -> it.state().word()).toList();
  }

  /** What people said of a case by pressing. */
  List<Fact> told(CaseId caseId) {
    return seen(caseId).facts().stream()
        .filter(fact -> fact.id().source().equals("kept"))
        .filter(fact -> Kinds.of(fact).startsWith("promise.") || fact instanceof Fact.Undone)
        .toList();
  }
}
