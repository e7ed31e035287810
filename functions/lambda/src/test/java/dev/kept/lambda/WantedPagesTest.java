package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Access;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Receipts;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages that are off until wanted: a customer's receipt, a stand-in; and sentences decided. */
class WantedPagesTest {

  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CaseId OMAR = new CaseId("desk", "815");
  private static final CaseId PIA = new CaseId("desk", "820");
  private static final Pattern LINK = Pattern.compile("href=\"(/receipt\\?r[^\"]+)\"");

  private final Rig rig = WindowStory.told();
  private final Reader marek = Reader.at(rig, "marek@windows.example");
  private final Reader lena = Reader.at(rig, "lena@windows.example");

  private void want(boolean names) {
    Policy policy = rig.store.policies().current();
    Wanted wanted = new Wanted(List.of(), List.of(), new Receipts(30, names), true, List.of());
    ((InMemoryPolicies) rig.store.policies()).push(policy.wanting(wanted));
  }

  private String receipt(CaseId caseId) {
    Matcher link = LINK.matcher(marek.page(marek.link(caseId)));
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&#x3D;", "=").replace("&amp;", "&");
  }

  private Commitment commitment(CaseId caseId) {
    return new LookAt(rig.store.files(), rig.store.policies(), CaseReading.RULES)
        .run(caseId, rig.now)
        .reading()
        .commitments()
        .getFirst();
  }

  private String get(String address) {
    return marek.browser().get(address).body();
  }

  private Answer press(String page, String label) {
    Answer answer = marek.browser().post("/receipt", Map.of("press", Browser.token(page, label)));
    rig.work();
    return answer;
  }

  private static String board(Reader reader, String path) {
    return path + "?t=" + reader.token(Access.BOARD);
  }

  @Test
  void theyReadAsWritten() throws IOException {
    want(false);
    PagesAsTheyAreTest.compare("receipt-broken", get(receipt(ANNA)));
    PagesAsTheyAreTest.compare("receipt-unseen", get(receipt(OMAR)));
    PagesAsTheyAreTest.compare("receipt-open", get(receipt(PIA)));
    PagesAsTheyAreTest.compare(
        "receipt-thanked", press(get(receipt(OMAR)), "Thank you, it is done").body());
    PagesAsTheyAreTest.compare("receipt-closed", get("/receipt?r=x"));
    PagesAsTheyAreTest.compare("stand-in", marek.page(board(marek, "/stand-in/desk%3A812")));
  }

  @Test
  void untilTheyAreWantedNoneOfThemIsThere() {
    assertThat(marek.page(marek.link(ANNA))).doesNotContain("/receipt", "/stand-in");
    assertThat(marek.browser().get(board(marek, "/stand-in/desk%3A812")).status()).isEqualTo(404);
    want(false);
    String link = receipt(ANNA);
    String page = get(link);
    ((InMemoryPolicies) rig.store.policies())
        .push(rig.store.policies().current().wanting(Wanted.NOTHING));
    assertThat(marek.browser().get(link).status()).isEqualTo(403);
    assertThat(press(page, "It did not happen").status()).isEqualTo(403);
  }

  @Test
  void aReceiptNamesNoColleagueUnlessWantedAndNoInternalWord() {
    want(false);
    assertThat(get(receipt(ANNA))).doesNotContain("Marek", "Lena", "desk:812", "broken");
    want(true);
    assertThat(get(receipt(ANNA))).contains("Marek Novotny said so");
  }

  @Test
  void itDidNotHappenIsHeardAsTheCustomersWordOnce() {
    want(false);
    String page = get(receipt(OMAR));
    assertThat(press(page, "It did not happen").body()).contains("Thank you for telling us");
    press(page, "It did not happen");
    assertThat(commitment(OMAR).state().word()).isEqualTo("broken");
    assertThat(rig.store.files().facts(OMAR).stream())
        .filteredOn(Fact.CustomerSaysNotDone.class::isInstance)
        .hasSize(1);
    assertThat(get(receipt(OMAR))).doesNotContain("It did not happen");
  }

  @Test
  void thanksOfWhatNobodyCouldSeeKeepIt() {
    want(false);
    press(get(receipt(OMAR)), "Thank you, it is done");
    assertThat(commitment(OMAR).state().word()).isEqualTo("kept");
  }

  @Test
  void lookingChangesNothingAndWhatIsTamperedWithOpensNothing() {
    want(false);
    String link = receipt(OMAR);
    int facts = rig.store.files().facts(OMAR).size();
    for (int i = 0; i < 3; i++) {
      get(link);
    }
    rig.work();
    assertThat(rig.store.files().facts(OMAR)).hasSize(facts);
    String changed = link.substring(0, link.length() - 2) + (link.endsWith("A") ? "BB" : "AA");
    assertThat(marek.browser().get(changed).status()).isEqualTo(403);
    // What opens the page is no button, and what opens a page for staff is no receipt.
    String token = link.substring(link.indexOf('=') + 1);
    assertThat(marek.browser().post("/receipt", Map.of("press", token)).status()).isEqualTo(403);
    assertThat(marek.browser().get("/case/desk%3A815?t=" + token).status()).isEqualTo(403);
    String staff = marek.token(Access.BOARD);
    assertThat(marek.browser().get("/receipt?r=" + staff).status()).isEqualTo(403);
    rig.now = rig.now.plus(Duration.ofDays(31));
    assertThat(marek.browser().get(link).status()).isEqualTo(403);
  }

  @Test
  void aSentenceIsDecidedByItsWriterForThemselvesAndByTheLeadForAllAndTakenBack()
      throws IOException {
    assertThat(marek.page(marek.link(PIA))).doesNotContain("whoever writes it</button>");
    String noted = marek.press(PIA, "Never a promise when they write it", Map.of());
    rig.work();
    assertThat(noted).contains("nor is this sentence one");
    assertThat(commitment(PIA).state().word()).isEqualTo("void");
    String page = lena.page(board(lena, "/sentences"));
    PagesAsTheyAreTest.compare("sentences", page);
    assertThat(lena.page(lena.link(ANNA))).contains("Never a promise, whoever writes it</button>");
    rig.now = rig.now.plusSeconds(5);
    Matcher button =
        Pattern.compile("<button name=\"press\" value=\"([^\"]+)\"[^>]*>Take back").matcher(page);
    assertThat(button.find()).isTrue();
    assertThat(
            lena.browser().post(board(lena, "/answer"), Map.of("press", button.group(1))).status())
        .isEqualTo(303);
    rig.work();
    assertThat(commitment(PIA).state().word()).isEqualTo("open");
    assertThat(lena.page(board(lena, "/sentences"))).contains("Nothing yet");
  }
}
