package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.lambda.pages.Access;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the button to the case: what a person presses is a fact like any other. */
class AnswersTest {

  /** Broken: nobody called Anna. */
  private static final CaseId ANNA = new CaseId("desk", "812");

  /** Unconfirmed: nobody can see whether Omar was called. */
  private static final CaseId OMAR = new CaseId("desk", "815");

  /** Open: Pia will be called by half past eleven. */
  private static final CaseId PIA = new CaseId("desk", "820");

  private static final String MAREK = "marek@windows.example";
  private static final Map<String, String> NOTHING = Map.of();

  private final SignedLinks seals = new SignedLinks(() -> List.of("k".repeat(40)));
  private final Rig rig = WindowStory.told();
  private final Browser browser = new Browser(rig);

  @BeforeEach
  void opensWithLinksOnly() {
    rig.access = Access.byLink(seals);
  }

  private String link(CaseId caseId, String person) {
    Claim claim = new Claim(person, Access.toCase(caseId), rig.now.plus(Duration.ofDays(14)));
    return "/case/" + Browser.encoded(caseId.text()) + "?t=" + seals.seal(claim);
  }

  /** The page that an answer in Marek's mail leads to. */
  private String question(CaseId caseId, String answer) {
    String about = Browser.encoded(commitment(caseId).id().text());
    return link(caseId, MAREK) + "&answer=" + answer + "&about=" + about;
  }

  private String page(String address) {
    Answer answer = browser.get(address);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private LookAt.Seen seen(CaseId caseId) {
    return new LookAt(rig.store.files(), rig.store.policies(), CaseReading.RULES)
        .run(caseId, rig.now);
  }

  private Commitment commitment(CaseId caseId) {
    return seen(caseId).reading().commitments().getFirst();
  }

  private String state(CaseId caseId) {
    return commitment(caseId).state().word();
  }

  private List<Fact> told(CaseId caseId) {
    return seen(caseId).facts().stream()
        .filter(fact -> fact.id().source().equals("kept"))
        .filter(fact -> Kinds.of(fact).startsWith("promise.") || fact instanceof Fact.Undone)
        .toList();
  }

  /** Presses, follows to the page that says what was noted, and lets the functions work. */
  private String press(String page, String label, Map<String, String> fields) {
    Answer answer = browser.press(page, label, fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();
    return page(answer.headers().get("location"));
  }

  @Test
  void queuesOneFactAndWritesNothingItself() {
    Answer answer = browser.press(page(question(OMAR, "not-yet")), "Not yet", NOTHING);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(told(OMAR)).isEmpty();
    assertThat(rig.queue)
        .filteredOn(waiting -> waiting.channel() == Channel.TICKETS)
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.body()).startsWith("{\"fact\":{"));
  }

  @Test
  void yesKeepsAPromiseThatNobodyCouldSee() {
    String noted =
        press(
            page(question(OMAR, "yes")),
            "Yes, it is done",
            Map.of("how", "rang from my own phone", "at", "2026-03-03T11:20"));

    assertThat(noted).contains("<h1>Noted</h1>", "It is done");
    assertThat(state(OMAR)).isEqualTo("kept");
    assertThat(told(OMAR))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.DoneElsewhere.class,
            done -> {
              assertThat(done.how()).isEqualTo("rang from my own phone");
              assertThat(done.doneAt()).isEqualTo(WindowStory.at("2026-03-03T11:20"));
              assertThat(done.origin().who().name()).isEqualTo("Marek Novotny");
              assertThat(done.origin().who().id()).isEqualTo("7");
              assertThat(done.origin().who().email()).isEqualTo(MAREK);
            });
  }

  @Test
  void yesWithoutATimeIsDoneNow() {
    press(page(link(ANNA, MAREK)), "Yes, it is done", Map.of("how", "rang her"));

    assertThat(state(ANNA)).isEqualTo("kept late");
  }

  @Test
  void notYetBreaksWhatNobodyCouldSee() {
    String noted = press(page(question(OMAR, "not-yet")), "Not yet", NOTHING);

    assertThat(noted).contains("It is still to be done");
    assertThat(state(OMAR)).isEqualTo("broken");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broken      | desk:812
          unconfirmed | desk:815
          open        | desk:820
          """)
  void notAPromiseTakesItOffTheList(String before, String caseId) {
    CaseId about = CaseId.parse(caseId);
    assertThat(state(about)).isEqualTo(before);

    press(page(question(about, "not-a-promise")), "That was not a promise", NOTHING);

    assertThat(state(about)).isEqualTo("void");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a promise after all   | a-promise     | It is a promise         | open
          a phrase for good     | a-phrase      | This sentence never is  | void
          only this one is none | not-a-promise | That was not a promise  | void
          """)
  void aPhraseThatEveryoneUsesIsDecided(
      String situation, String answer, String label, String after) {
    CaseId about = CaseId.parse("desk:820");
    Commitment promise = commitment(about);
    FactId id = new FactId("kept", "phrase.suspended", promise.id().text());
    Origin origin =
        new Origin(id, promise.made(), false, promise.made(), Person.UNKNOWN, Matter.of(about));
    rig.store.files().add(about, new Fact.PhraseSuspended(origin, promise.id(), true));
    assertThat(commitment(about)).matches(it -> it.phrase() && it.level() == Level.RECORDED);

    press(page(question(about, answer)), label, NOTHING);

    assertThat(commitment(about)).matches(it -> !it.phrase() || !it.state().isLive());
    assertThat(state(about)).isEqualTo(after);
  }

  @Test
  void iHaveItHoldsTheLadderUntilTheTimeThatWasChosen() {
    Instant until = WindowStory.at("2026-03-05T17:00");
    String page = page(link(ANNA, "lena@windows.example"));
    assertThat(page).contains("<option value=\"" + until + "\" selected>today, 5 pm</option>");

    press(page, "I have it", Map.of("until", until.toString()));

    assertThat(told(ANNA))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Acknowledged.class, held -> assertThat(held.until()).isEqualTo(until));
    assertThat(state(ANNA)).isEqualTo("broken");
    assertThat(page(link(ANNA, MAREK))).contains("Lena Brandt has it, until today, 5 pm");
  }

  @Test
  void sorryThenDoneThenTheCustomersSignRepairs() {
    press(page(link(ANNA, MAREK)), "We said sorry", NOTHING);
    press(page(link(ANNA, MAREK)), "Yes, it is done", Map.of("how", "rang her"));
    assertThat(commitment(ANNA).apologised()).isNotNull();
    assertThat(commitment(ANNA).repaired()).isNull();

    press(page(link(ANNA, MAREK)), "The customer is fine with it", NOTHING);

    assertThat(commitment(ANNA).repaired()).isNotNull();
    assertThat(page(link(ANNA, MAREK))).doesNotContain("<form class=\"answer");
  }

  @Test
  void theOneCallThatNobodyClaimedIsOffered() {
    call("c1", "2026-03-04T10:30");
    assertThat(state(ANNA)).isEqualTo("broken");

    String page = page(question(ANNA, "yes"));
    assertThat(page).contains("Anna Kowalska rang, and").contains("yesterday, 10:30 am");
    press(page, "Yes, that call was it", NOTHING);

    assertThat(state(ANNA)).isEqualTo("kept late");
    assertThat(commitment(ANNA).state().proof().id()).isEqualTo("c1");
  }

  /** Anna rings, and Lena answers. */
  private void call(String id, String local) {
    Instant at = WindowStory.at(local);
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

  @Test
  void undoTakesBackAndTheAnswerCanBeGivenAnew() {
    String noted = press(page(question(OMAR, "not-yet")), "Not yet", NOTHING);

    String undone = press(noted, "Undo", NOTHING);

    assertThat(undone).contains("<h1>Taken back</h1>").doesNotContain("<form");
    assertThat(state(OMAR)).isEqualTo("unconfirmed");
    press(page(question(OMAR, "not-yet")), "Not yet", NOTHING);
    assertThat(state(OMAR)).isEqualTo("broken");
  }

  @Test
  void aButtonPressedTwiceTellsOneFact() {
    String page = page(question(OMAR, "not-yet"));
    String again = page(question(OMAR, "not-yet"));

    browser.press(page, "Not yet", NOTHING);
    rig.now = rig.now.plusSeconds(1);
    browser.press(page, "Not yet", NOTHING);
    rig.work();
    rig.now = rig.now.plusSeconds(60);
    press(again, "Not yet", NOTHING);

    assertThat(told(OMAR)).extracting(Fact::id).containsOnly(told(OMAR).getFirst().id());
    assertThat(state(OMAR)).isEqualTo("broken");
  }

  @Test
  void aRedeliveredMessageTellsOneFact() {
    browser.press(page(question(OMAR, "not-yet")), "Not yet", NOTHING);
    String message = rig.queue.getLast().body();
    rig.work();

    Rig.ask(new TicketEventsHandler(rig.wiring), SqsEvents.of(message, message));

    assertThat(told(OMAR)).hasSize(1);
  }

  @Test
  void aButtonThatWasTakenBackDoesNothingSilently() {
    String page = page(question(OMAR, "not-yet"));
    press(press(page, "Not yet", NOTHING), "Undo", NOTHING);

    Answer again = browser.press(page, "Not yet", NOTHING);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("Nothing was noted", "See how it stands now");
    assertThat(state(OMAR)).isEqualTo("unconfirmed");
  }

  @Test
  void aButtonThatFitsNoMoreSaysSo() {
    String page = page(question(OMAR, "yes"));
    press(page, "That was not a promise", NOTHING);

    Answer late = browser.press(page, "Not yet", NOTHING);

    assertThat(late.status()).isEqualTo(409);
    assertThat(page(question(OMAR, "yes"))).contains("This is settled").doesNotContain("<form");
  }

  @Test
  void lookingTellsNothing() {
    int before = rig.queue.size();
    List<Fact> facts = seen(OMAR).facts();

    page(question(OMAR, "yes"));
    page(question(OMAR, "not-a-promise"));
    page(link(OMAR, MAREK));

    assertThat(rig.queue).hasSize(before);
    assertThat(seen(OMAR).facts()).isEqualTo(facts);
    assertThat(browser.get("/answer?" + link(OMAR, MAREK).split("\\?", 2)[1]).status())
        .isEqualTo(404);
  }

  @Test
  void refusesAPressThatDidNotComeFromOurPage() {
    String page = page(question(OMAR, "not-yet"));
    String action = Browser.action(page);
    String token = Browser.token(page, "Not yet");
    String receipt =
        browser.press(page, "Not yet", NOTHING).headers().get("location").split("noted=", 2)[1];
    rig.queue.clear();

    for (Map<String, String> fields :
        List.of(
            NOTHING,
            Map.of("press", ""),
            Map.of("press", "not-yet"),
            Map.of("press", token + "x"),
            Map.of("press", token.replaceFirst("\\.", ".A")),
            Map.of("press", action.substring(action.indexOf("t=") + 2)),
            Map.of("press", receipt),
            Map.of("press", token, "large", "x".repeat(20_000)))) {
      Answer answer = browser.post(action, fields);
      assertThat(answer.status()).as("%s", fields).isEqualTo(403);
      assertThat(answer.body()).contains("Nothing was noted", "Open the link in the mail again");
    }
    assertThat(rig.queue).isEmpty();
  }

  @Test
  void refusesAButtonThatWasShownToAnother() {
    String lenas = page(link(OMAR, "lena@windows.example"));
    String mareks = page(question(OMAR, "not-yet"));

    Answer answer =
        browser.post(Browser.action(mareks), Map.of("press", Browser.token(lenas, "Not yet")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(rig.queue).noneMatch(waiting -> waiting.channel() == Channel.TICKETS);
  }

  @Test
  void refusesAButtonOfACaseThatTheLinkDoesNotOpen() {
    String token = Browser.token(page(link(OMAR, MAREK)), "Not yet");
    String annas = Browser.action(page(link(ANNA, MAREK)));

    assertThat(browser.post(annas, Map.of("press", token)).status()).isEqualTo(403);
    assertThat(browser.post("/answer", Map.of("press", token)).body())
        .contains("opens with a link from a mail");
  }

  @Test
  void explainsAButtonThatIsOutOfDateAndALinkThatHasRunOut() {
    String page = page(question(OMAR, "not-yet"));

    rig.now = rig.now.plus(Duration.ofHours(13));
    Answer stale = browser.press(page, "Not yet", NOTHING);
    assertThat(stale.status()).isEqualTo(403);
    assertThat(stale.body()).contains("A button works for twelve hours");

    String link = question(OMAR, "not-yet");
    rig.now = rig.now.plus(Duration.ofDays(15));
    assertThat(browser.get(link).status()).isEqualTo(403);
    assertThat(browser.get(link).body())
        .contains("This link has run out", "holds a fresh one", "/sign-in");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          yes without a word of how      | Yes, it is done | how= | A word of how
          yes with blanks for words      | Yes, it is done | how=%20%09 | A word of how
          a time that is none            | Yes, it is done | how=rang&at=noon | a date and a time
          a time still to come           | Yes, it is done | how=rang&at=2026-03-06T09:00 | still to come
          a time before the promise      | Yes, it is done | how=rang&at=2026-03-01T09:00 | before the promise
          until a time that is none      | I have it | until=soon | one of the times
          until a time gone by           | I have it | until=2026-03-05T15:00:00Z | gone by
          for longer than a business day | I have it | until=2026-03-09T15:00:00Z | longer than a business day
          """)
  void saysWhatIsMissingAndNotesNothing(
      String situation, String label, String filled, String problem) {
    String page = page(link(ANNA, MAREK));
    Map<String, String> fields = new TreeMap<>();
    for (String field : filled.split("&", -1)) {
      fields.put(
          field.split("=", 2)[0], field.split("=", 2)[1].replace("%20", " ").replace("%09", "\t"));
    }

    Answer answer = browser.press(page, label, fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was noted.", problem, "<form");
    assertThat(rig.queue).noneMatch(waiting -> waiting.channel() == Channel.TICKETS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"><script>alert(1)</script>",
        "</form><b>bold</b>",
        "{{#lambda}}&amp;{{/lambda}}",
        "a\u202Eb\u0000c\r\nX-Header: 1"
      })
  void escapesWhatWasFilledIn(String hostile) {
    String page = page(link(ANNA, MAREK));
    Answer problem = browser.press(page, "Yes, it is done", Map.of("how", hostile, "at", "noon"));
    assertThat(problem.status()).isEqualTo(422);

    press(page, "Yes, it is done", Map.of("how", hostile));

    for (String html : List.of(problem.body(), page(link(ANNA, MAREK)))) {
      assertThat(html).doesNotContain("<script>alert", "<b>bold", "\u202E", "\u0000", "\nX-Header");
    }
  }

  @Test
  void cutsALongWordOfHowBetweenCharacters() {
    press(page(link(ANNA, MAREK)), "Yes, it is done", Map.of("how", "👍".repeat(500)));

    assertThat(told(ANNA))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.DoneElsewhere.class, done -> assertThat(done.how()).isEqualTo("👍".repeat(200)));
  }

  @Test
  void onAnOwnMachineTheReaderOfTheMailAnswersAndElseTheOwner() {
    rig.access = Access.open();
    String about = "&about=" + Browser.encoded(commitment(OMAR).id().text());

    press(page("/case/desk%3A815?reader=marek%40windows.example" + about), "Not yet", NOTHING);
    press(page("/case/desk%3A812"), "We said sorry", NOTHING);
    press(
        page("/case/desk%3A820?reader=mallory%40elsewhere.example"),
        "That was not a promise",
        NOTHING);

    assertThat(told(OMAR).getFirst().origin().who().email()).isEqualTo(MAREK);
    assertThat(told(ANNA).getFirst().origin().who().email()).isEqualTo("olga@windows.example");
    assertThat(told(PIA).getFirst().origin().who().email()).isEqualTo("olga@windows.example");
  }

  @Test
  void setsAsideAFactThatIsNoneOfOurs() {
    String foreign =
        "{\"fact\":{\"kind\":\"promise.not_yet\",\"source\":\"desk\",\"id\":\"1\","
            + "\"at\":\"2026-03-05T16:00:00Z\",\"received\":\"2026-03-05T16:00:00Z\","
            + "\"case\":\"815\",\"commitment\":\"desk:815|0|desk/ticket.agent_replied/e4\"}}";
    String broken = "{\"fact\":{\"kind\":\"promise.not_yet\"}}";

    String answer = Rig.ask(new TicketEventsHandler(rig.wiring), SqsEvents.of(foreign, broken));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.aside().list(10)).hasSize(2);
    assertThat(state(OMAR)).isEqualTo("unconfirmed");
  }
}
