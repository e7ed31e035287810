package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.lambda.pages.Access;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we cannot see is said, and asked of those who know. */
class CoverageTest {

  /** Nobody knows Omar's number; Marek promised to call him by Tuesday noon. */
  private static final CaseId OMAR = new CaseId("desk", "815");

  private static final String STRANGER = "+13125550199";
  private static final String MAREK = "{\"role\":\"staff\",\"email\":\"marek@windows.example\"}";

  private final Rig rig = WindowStory.told();
  private final Browser browser = new Browser(rig);

  private String coverage() {
    Answer answer = browser.get("/coverage");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  private void weRang(String id, String number, String local, String who) {
    Instant at = WindowStory.at(local);
    String body =
        """
        {"kind":"call.placed","id":"%s","at":"%s","actor":%s,"customer":{"phone":"%s"},
         "call":{"id":"%s","direction":"outbound","outcome":"connected","number":"%s","seconds":90}}
        """
            .formatted(id, at, who, number, id, number);
    String answer =
        Rig.ask(new WebhookHandler(rig.wiring), Webhooks.signed("/webhooks/phones", body, rig.now));
    assertThat(answer).contains("\"statusCode\":202");
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();
  }

  private Commitment commitment() {
    return new LookAt(rig.store.files(), rig.store.policies(), CaseReading.RULES)
        .run(OMAR, rig.now)
        .reading()
        .commitments()
        .getFirst();
  }

  private String question() {
    String about = Browser.encoded(commitment().id().text());
    Answer answer =
        browser.get("/case/desk%3A815?for=marek%40windows.example&answer=that-call&about=" + about);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theCustomersWhoseCallsWeSeeAreCounted() {
    assertThat(coverage())
        .contains(
            "We can see calls for 2 of 3 customers.",
            "<b>Omar Haddad</b>",
            "Handle of the patio door",
            "Every call of the last two weeks belongs to somebody.")
        .doesNotContain("Anna Kowalska", "No telephone system is connected");
  }

  @Test
  void aCallThatBelongsToNobodyIsOfferedToWhoeverMadeIt() {
    weRang("c1", STRANGER, "2026-03-03T11:40", MAREK);

    assertThat(coverage())
        .contains(
            "One call belongs to nobody we know.",
            "Marek Novotny rang +13125550199, and they talked",
            "Was it for Omar Haddad?",
            "href=\"/case/desk%3A815?about=");
  }

  @Test
  void somebodyElsesCallIsNot() {
    weRang("c1", STRANGER, "2026-03-03T11:40", "{\"role\":\"staff\",\"name\":\"<b>Lena\"}");

    assertThat(coverage())
        .contains("&lt;b&gt;Lena rang +13125550199")
        .doesNotContain("Was it for", "<b>Lena");
  }

  @Test
  void aCallToACustomerOfOursBelongsToThem() {
    weRang("c1", "+13125550142", "2026-03-03T11:40", MAREK);

    assertThat(coverage()).contains("Every call of the last two weeks belongs to somebody.");
  }

  @Test
  void theAnswerKeepsThePromiseFromTheInstantOfTheCallAndTheNumberIsKnownFromThenOn() {
    weRang("c1", STRANGER, "2026-03-03T11:40", MAREK);
    String page = question();
    assertThat(page)
        .contains("Marek Novotny rang +13125550199", "The number becomes one of theirs.");

    assertThat(browser.press(page, "Yes, that call was it", Map.of()).status()).isEqualTo(303);
    rig.work();

    assertThat(commitment().state().word()).isEqualTo("kept");
    assertThat(coverage())
        .contains(
            "We can see calls for 3 of 3 customers.",
            "Every call of the last two weeks belongs to somebody.");
  }

  @Test
  void theAnswerCanBeTakenBackWithTheNumber() {
    weRang("c1", STRANGER, "2026-03-03T11:40", MAREK);
    Answer noted = browser.press(question(), "Yes, that call was it", Map.of());
    rig.work();
    String page = browser.get(noted.headers().get("location")).body();

    assertThat(browser.press(page, "Undo", Map.of()).status()).isEqualTo(303);
    rig.work();

    assertThat(commitment().state().word()).isEqualTo("unconfirmed");
    assertThat(coverage()).contains("We can see calls for 2 of 3 customers.");
  }

  @Test
  void whoTookItBackByMistakeIsOfferedTheCallAgain() {
    weRang("c1", STRANGER, "2026-03-03T11:40", MAREK);
    Answer noted = browser.press(question(), "Yes, that call was it", Map.of());
    rig.work();
    String page = browser.get(noted.headers().get("location")).body();
    rig.now = rig.now.plusSeconds(60);
    browser.press(page, "Undo", Map.of());
    rig.work();
    assertThat(coverage()).contains("Was it for Omar Haddad?");
    rig.now = rig.now.plusSeconds(60);

    assertThat(browser.press(question(), "Yes, that call was it", Map.of()).status())
        .isEqualTo(303);
    rig.work();

    assertThat(commitment().state().word()).isEqualTo("kept");
    assertThat(coverage()).contains("We can see calls for 3 of 3 customers.");
  }

  @Test
  void onlyWhoMaySeeTheBoardSeesIt() {
    rig.access = Access.byLink(new SignedLinks(() -> List.of("k".repeat(40))));
    assertThat(browser.get("/coverage").status()).isEqualTo(403);
  }

  @Test
  void lookingChangesNothing() {
    Wiring looking =
        rig.wiringOver(
            new Store(
                new ReadOnlyFiles(rig.store.files()),
                rig.store.ledger(),
                rig.store.desks(),
                rig.store.policies(),
                rig.store.wakes(),
                rig.store.aside(),
                rig.store.erasure(),
                rig.store.tombstones(),
                rig.store.phrases(),
                rig.store.bookmarks()));
    String event = Webhooks.event("GET", "/coverage", Map.of(), "", false);
    assertThat(Answer.read(Rig.ask(new PagesHandler(looking), event)).status()).isEqualTo(200);
  }
}
