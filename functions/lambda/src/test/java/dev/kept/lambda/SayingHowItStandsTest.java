package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of saying that one tried, agreed on a new time, cannot make it, or was let off. */
class SayingHowItStandsTest {

  private static final String LENA = "lena@windows.example";
  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CaseId OMAR = new CaseId("desk", "815");
  private static final CaseId PIA = new CaseId("desk", "820");
  private static final Map<String, String> NOTHING = Map.of();

  private final Rig rig = WindowStory.told();
  private final Reader marek = Reader.at(rig, "marek@windows.example");
  private final Reader lena = Reader.at(rig, LENA);

  private static Instant at(String local) {
    return WindowStory.at(local);
  }

  @Test
  void triedInTimeLeavesTwoBusinessDaysMore() {
    marek.press(PIA, "I tried", Map.of("how", "left a message on their voicemail"));

    rig.runUntil(at("2026-03-05T12:00"));
    assertThat(marek.states(PIA)).containsExactly("open");
    assertThat(marek.commitment(PIA).deadline()).isEqualTo(at("2026-03-09T17:00"));
    assertThat(marek.page(marek.link(PIA)))
        .contains("Marek Novotny tried: left a message on their voicemail");
  }

  @Test
  void whoTriedInTimeAndSaysSoLaterIsNotAccused() {
    marek.press(
        OMAR, "I tried", Map.of("how", "rang, and nobody answered", "at", "2026-03-03T11:30"));

    assertThat(marek.states(OMAR)).containsExactly("open");
    assertThat(marek.commitment(OMAR).deadline()).isEqualTo(at("2026-03-05T17:00"));
  }

  @Test
  void aNewTimeThatWasAgreedInTimeStands() {
    marek.press(PIA, "We agreed on a new time", Map.of("due", "2026-03-06T16:00"));

    assertThat(marek.states(PIA)).containsExactly("re-agreed", "open");
    assertThat(marek.seen(PIA).reading().commitments().getLast().due())
        .isEqualTo(at("2026-03-06T16:00"));
  }

  @Test
  void aNewTimeThatWasAgreedBeforeTheBreakUndoesIt() {
    marek.press(
        ANNA,
        "We agreed on a new time",
        Map.of("due", "2026-03-06T16:00", "at", "2026-03-03T12:00"));

    assertThat(marek.states(ANNA)).containsExactly("re-agreed", "open");
  }

  @Test
  void theMinuteOfThePromiseIsNotBeforeIt() {
    CaseId drawings = new CaseId("desk", "821");
    WindowStory.writes(
        rig, "2026-03-05T10:01:40", "821", "I'll call you tomorrow by noon about the drawings.");
    assertThat(marek.page(marek.link(drawings))).contains("min=\"2026-03-05T10:01\"");

    marek.press(
        drawings,
        "We agreed on a new time",
        Map.of("due", "2026-03-06T16:00", "at", "2026-03-05T10:01"));

    assertThat(marek.states(drawings)).containsExactly("re-agreed", "open");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a new time that is missing      | 820 | We agreed on a new time | due= | The new time is missing
          a new time that is none         | 820 | We agreed on a new time | due=soon | a date and a time
          a new time gone by              | 820 | We agreed on a new time | due=2026-03-05T09:00 | gone by already
          a new time in another century   | 820 | We agreed on a new time | due=2126-03-05T09:00 | is the year right
          agreed after it broke           | 812 | We agreed on a new time | due=2026-03-06T09:00 | is over
          agreed before it was promised   | 820 | We agreed on a new time | due=2026-03-06T09:00&at=2026-03-01T10:00 | before the promise
          tried in words of one's own     | 820 | I tried | how=I was asleep | one of the list
          tried after it broke            | 812 | I tried | how=rang, and nobody answered | is over
          offered to nobody               | 820 | I can’t make it | whom= | Choose a colleague
          offered to a stranger           | 820 | I can’t make it | whom=mallory@elsewhere.example | Choose a colleague
          offered to oneself              | 820 | I can’t make it | whom=marek@windows.example | Choose a colleague
          """)
  void saysWhatIsMissingAndNotesNothing(
      String situation, String number, String label, String filled, String problem) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : filled.split("&", -1)) {
      fields.put(field.split("=", 2)[0], field.split("=", 2)[1]);
    }
    String page = marek.page(marek.link(new CaseId("desk", number)));

    Answer answer = marek.browser().press(page, label, fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was noted.", problem, "<form", "chosen");
    assertThat(rig.queue).noneMatch(waiting -> waiting.channel() == Channel.TICKETS);
  }

  @Test
  void anOfferIsMailedToTheColleagueWhoseYesTakesItOverAndTheDueStays() {
    Instant due = marek.commitment(PIA).due();
    marek.press(PIA, "I can’t make it", Map.of("whom", LENA));
    rig.runUntil(at("2026-03-05T10:02"));

    assertThat(rig.mails.getLast().mail())
        .matches(mail -> mail.to().equals(LENA))
        .matches(mail -> mail.subject().startsWith("Can you take this on?"));
    assertThat(marek.commitment(PIA).owner().id()).isEqualTo("7");
    assertThat(marek.page(marek.link(PIA)))
        .contains("Offered to Lena Brandt, who has not said yes yet")
        .doesNotContain(">I take it</button>");

    String asked = lena.page(lena.link(PIA, "accept"));
    assertThat(asked).contains("answer chosen").doesNotContain(">I can’t make it</button>");
    lena.press(asked, "I take it", NOTHING);

    assertThat(marek.commitment(PIA).owner().id()).isEqualTo("8");
    assertThat(marek.commitment(PIA).due()).isEqualTo(due);
    rig.runUntil(at("2026-03-05T10:05"));
    assertThat(rig.mails.getLast().mail())
        .matches(mail -> mail.to().equals("marek@windows.example"))
        .matches(mail -> mail.subject().startsWith("Lena Brandt has your call"));
  }

  @Test
  void onlyTheOneWhoIsAskedCanTakeIt() {
    marek.press(PIA, "I can’t make it", Map.of("whom", LENA));
    String token = Browser.token(lena.page(lena.link(PIA)), "I take it");
    Reader olga = Reader.at(rig, "olga@windows.example");

    assertThat(olga.page(olga.link(PIA))).doesNotContain(">I take it</button>");
    assertThat(
            olga.browser()
                .post(Browser.action(olga.page(olga.link(PIA))), Map.of("press", token))
                .status())
        .isEqualTo(403);
  }

  @Test
  void anOfferThatWasTakenBackCannotBeTaken() {
    String noted = marek.press(PIA, "I can’t make it", Map.of("whom", LENA));
    String asked = lena.page(lena.link(PIA, "accept"));
    marek.press(noted, "Undo", NOTHING);

    Answer late = lena.browser().press(asked, "I take it", NOTHING);

    assertThat(late.status()).isEqualTo(409);
    assertThat(marek.commitment(PIA).owner().id()).isEqualTo("7");
  }

  @Test
  void beingLetOffEndsIt() {
    marek.press(ANNA, "The customer let us off", NOTHING);

    assertThat(marek.states(ANNA)).containsExactly("released");
    assertThat(marek.page(marek.link(ANNA))).contains("Anna Kowalska let us off");
  }

  @Test
  void linksOfMailsLeadToTheirForms() {
    assertThat(form(marek.page(marek.link(ANNA, "have-it")))).contains("I have it", "until");
    assertThat(form(marek.page(marek.link(PIA, "hand-over")))).contains("I can’t make it", LENA);
    assertThat(marek.page(marek.link(PIA, "hand-over"))).contains("<details class=\"more\" open>");
  }

  private static String form(String page) {
    String form = page.substring(page.indexOf("answer chosen"));
    return form.substring(0, form.indexOf("</form>"));
  }

  @Test
  void anothersClickCannotBeTakenBackInTheStory() {
    marek.press(ANNA, "We said sorry", NOTHING);

    assertThat(lena.page(lena.link(ANNA))).contains("Marek Novotny said sorry");
    assertThat(lena.page(lena.link(ANNA))).doesNotContain("class=\"undo\"");
  }

  @Test
  void ofSeveralCallsTheOneThatWasMeantIsChosen() {
    call("c1", "2026-03-04T10:30");
    call("c2", "2026-03-04T15:30");
    String page = marek.page(marek.link(ANNA, "yes"));
    assertThat(page).contains("Which call was it?", "yesterday, 10:30 am: Anna Kowalska rang");

    Answer none = marek.browser().press(page, "Yes, that call was it", NOTHING);
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("Choose the call that was meant");
    marek.press(page, "Yes, that call was it", Map.of("call", seenCall("c2")));

    assertThat(marek.commitment(ANNA).state().proof().id()).isEqualTo("c2");
  }

  @Test
  void anApologyIsCheckedWithItsWordsKept() {
    String page = marek.page(marek.link(ANNA));
    assertThat(page).contains("<textarea", "I&#39;m sorry. We said we would call you on Tuesday");
    String about = marek.commitment(ANNA).id().text();
    String address = "/draft?" + marek.link(ANNA).split("\\?", 2)[1];

    Answer bad = draft(address, about, "Sorry if you were upset, but <b>we were busy</b>.");
    assertThat(bad.status()).isEqualTo(200);
    assertThat(bad.body())
        .contains("Sorry if you were upset, but &lt;b&gt;we were busy&lt;/b&gt;.</textarea>")
        .contains("<mark>but</mark>", "<mark>busy</mark>", "begin with &quot;I&#39;m sorry&quot;")
        .doesNotContain("<b>we were");
    Answer good = draft(address, about, "I'm sorry. We said we would call, and we did not.");
    assertThat(good.body()).contains("It says sorry, says for what, and stops.");
    assertThat(rig.queue).noneMatch(waiting -> waiting.channel() == Channel.TICKETS);

    assertThat(draft("/draft", about, "I'm sorry").status()).isEqualTo(403);
    String omars = "/draft?" + marek.link(OMAR).split("\\?", 2)[1];
    assertThat(draft(omars, about, "I'm sorry").status()).as("another case's link").isEqualTo(403);
  }

  private Answer draft(String address, String about, String text) {
    return marek.browser().post(address, Map.of("case", ANNA.text(), "about", about, "text", text));
  }

  private String seenCall(String id) {
    List<Fact> facts = marek.seen(ANNA).facts();
    return facts.stream()
        .filter(fact -> fact.id().id().equals(id))
        .map(fact -> fact.id().text())
        .findFirst()
        .orElseThrow();
  }

  /** Anna rings, and Lena answers. */
  private void call(String id, String local) {
    Instant at = at(local);
    String body =
        ("{\"kind\":\"call.answered\",\"id\":\"%s\",\"at\":\"%s\","
                + "\"actor\":{\"role\":\"staff\",\"id\":\"8\"},"
                + "\"call\":{\"id\":\"%s\",\"direction\":\"inbound\",\"outcome\":\"answered\","
                + "\"number\":\"+13125550142\",\"durationSeconds\":240,\"talkSeconds\":240}}")
            .formatted(id, at, id);
    Rig.ask(new WebhookHandler(rig.wiring), Webhooks.signed("/webhooks/phones", body, rig.now));
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();
  }
}
