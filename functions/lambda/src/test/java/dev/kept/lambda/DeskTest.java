package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.StaffKeys;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Access;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One's own page: what is open, what one promised elsewhere, and that one is away. */
class DeskTest {

  private static final String MAREK = "marek@windows.example";
  private static final String LENA = "lena@windows.example";
  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CaseId PIA = new CaseId("desk", "820");

  private final Rig rig = WindowStory.told();
  private final Reader marek = Reader.at(rig, MAREK);
  private final Reader lena = Reader.at(rig, LENA);

  private static String desk(Reader reader) {
    return "/desk?t=" + reader.token(Access.BOARD);
  }

  private static String text(String page) {
    return page.replaceAll("\\s+", " ").replace("&#39;", "'");
  }

  private List<Fact> of(Reader reader) {
    return rig.store.files().facts(StaffKeys.of(reader.person()));
  }

  private Answer tellOf(Map<String, String> fields) {
    String page = marek.page(desk(marek));
    Map<String, String> all = new TreeMap<>(fields);
    all.put("press", Browser.token(page, "Read it"));
    return marek.browser().post(address(page, "/promised"), all);
  }

  private static String address(String page, String path) {
    String from = page.substring(page.indexOf("action=\"" + path) + 8);
    return from.substring(0, from.indexOf('"')).replace("&#x3D;", "=").replace("&amp;", "&");
  }

  @Test
  void showsWhatOneIsAskedThenOnesOwnWorstFirst() {
    assertThat(text(marek.page(desk(marek))))
        .containsSubsequence(
            "One of your promises is past its time. One lies ahead.",
            "You are asked",
            "Omar Haddad: a call",
            "Was it done? We cannot see it.",
            "Yours",
            "Anna Kowalska: a call",
            "past its time",
            "Pia",
            "left",
            "I promised something",
            "I’m away");
    assertThat(marek.page(desk(marek))).doesNotContain("<b>Larsson", "Handed over");
    assertThat(text(lena.page(desk(lena)))).contains("Nothing of yours is open.");
  }

  @Test
  void anOfferStandsOnBothDesks() {
    marek.press(PIA, "I can’t make it", Map.of("whom", LENA));

    assertThat(text(lena.page(desk(lena))))
        .contains("You are asked", "Marek Novotny can’t make it. Can you?");
    assertThat(text(marek.page(desk(marek))))
        .contains("Handed over", "Offered to Lena Brandt, who has not said yes yet");

    rig.now = rig.now.plusSeconds(30);
    lena.press(PIA, "I take it", Map.of());

    assertThat(text(lena.page(desk(lena)))).doesNotContain("You are asked").contains("Pia");
    assertThat(text(marek.page(desk(marek)))).contains("Handed over", "Lena Brandt has it now");
  }

  @Test
  void aPromiseIsShownAsItWasUnderstoodBeforeItIsNoted() {
    Answer read =
        tellOf(Map.of("text", "I'll send her the drawing by noon tomorrow", "case", "desk:812"));

    assertThat(read.status()).as(read.body()).isEqualTo(200);
    assertThat(text(read.body()))
        .contains("Is this right?", "To Anna Kowalska", "Something is sent", "By tomorrow, noon.");
    rig.work();
    assertThat(marek.told(ANNA)).isEmpty();

    String noted = marek.press(read.body(), "Hold me to it", Map.of());

    assertThat(noted).contains("We hold you to it", ">Undo</button>");
    assertThat(marek.told(ANNA))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.PromiseDeclared.class,
            declared -> {
              assertThat(declared.promise().action()).isEqualTo(Action.SEND);
              assertThat(declared.origin().who().email()).isEqualTo(MAREK);
            });
    marek.press(read.body(), "Hold me to it", Map.of());
    assertThat(marek.told(ANNA)).as("pressed twice").hasSize(1);
    assertThat(marek.states(ANNA)).containsExactly("broken", "open");

    marek.press(noted, "Undo", Map.of());
    assertThat(marek.states(ANNA)).containsExactly("broken");
  }

  @Test
  void aPromiseToACustomerWhomWeKnowByNumberGoesIntoTheirCase() {
    Answer read = tellOf(Map.of("text", "I'll call by 4 pm", "customer", "(312) 555-0142"));

    assertThat(read.body()).contains("To Anna Kowalska");
  }

  @Test
  void aPromiseToSomebodyNewBeginsACaseOfItsOwn() {
    Answer read =
        tellOf(Map.of("text", "we will visit you tomorrow", "customer", "Joe@Doors.example"));
    assertThat(read.body()).contains("To joe@doors.example");
    marek.press(read.body(), "Hold me to it", Map.of());

    List<CaseId> cases =
        rig.store.files().links(CustomerKey.mail("joe@doors.example"), null).cases();
    assertThat(cases).singleElement().matches(it -> it.source().equals("kept"));
    assertThat(marek.states(cases.getFirst())).containsExactly("open");
    assertThat(text(marek.page(desk(marek)))).contains("we will visit you tomorrow");
    assertThat(marek.page(marek.link(cases.getFirst())))
        .contains("Promised by phone or at the door", "joe@doors.example a visit");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          no words               | ''            | desk:812 | -      | What did you promise?
          nobody                 | I'll call     | ''       | -      | To whom?
          a number that is none  | I'll call     | ''       | 12     | cannot be read
          a case that is none    | I'll call     | nonsense | -      | To whom?
          """)
  void saysWhatIsMissing(
      String situation, String words, String caseId, String customer, String problem) {
    Map<String, String> fields = new TreeMap<>(Map.of("text", words, "case", caseId));
    if (customer != null) {
      fields.put("customer", customer);
    }

    Answer answer = tellOf(fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was noted.", problem);
  }

  @Test
  void wordsThatPromiseNothingAreShownAndNothingIsNoted() {
    Answer read = tellOf(Map.of("text", "<b>lovely weather</b>", "case", "desk:812"));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body())
        .contains("We found no promise in that", "&lt;b&gt;lovely weather")
        .doesNotContain("Hold me to it");
  }

  @Test
  void awayStandsWithThePersonUntilTheyAreBack() {
    String page = marek.page(desk(marek));
    Answer answer = away(page, Map.of("back", "2026-03-09"));
    assertThat(answer.headers().get("location")).endsWith("&said=away");
    away(page, Map.of("back", "2026-03-09"));
    rig.work();

    assertThat(of(marek))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Away.class,
            away -> {
              assertThat(away.until()).isEqualTo(WindowStory.at("2026-03-09T09:00"));
              assertThat(away.from()).isEqualTo(rig.now);
            });
    String desk = marek.page(desk(marek));
    assertThat(desk).contains("You are away until Monday, 9 am.");
    assertThat(marek.page(desk(marek) + "&said=away")).contains("Noted. It shows here");

    Answer back =
        marek
            .browser()
            .post(address(desk, "/away"), Map.of("press", Browser.token(desk, "I’m back")));
    assertThat(back.status()).isEqualTo(303);
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();
    assertThat(marek.page(desk(marek))).doesNotContain("You are away until");
  }

  private Answer away(String page, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("press", Browser.token(page, "I’m away"));
    return marek.browser().post(address(page, "/away"), all);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no day           | back=                           | is missing
          a day that is none | back=monday                   | is a date
          today            | back=2026-03-05                 | a day after today
          before leaving   | back=2026-03-09&from=2026-03-12 | a day after today
          a slip of the pen | back=2126-03-09                | more than a year
          """)
  void saysWhatIsWrongWithBeingAway(String situation, String filled, String problem) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : filled.split("&", -1)) {
      fields.put(field.split("=", 2)[0], field.split("=", 2)[1]);
    }

    Answer answer = away(marek.page(desk(marek)), fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was noted.", problem);
    assertThat(rig.queue).noneMatch(waiting -> waiting.channel() == Channel.TICKETS);
  }

  @Test
  void itsButtonsAreForItsReaderFromItsPageAndForAWhile() {
    String page = marek.page(desk(marek));
    for (String path : List.of("/promised", "/away")) {
      String label = path.equals("/away") ? "I’m away" : "Read it";
      String token = Browser.token(page, label);
      Map<String, String> fields = Map.of("back", "2026-03-09", "text", "I'll call", "case", "");
      for (String bad : List.of("", "x", token + "x", marek.token(Access.BOARD))) {
        assertThat(post(address(page, path), bad, fields)).as(path + " " + bad).isEqualTo(403);
      }
      String lenas = address(lena.page(desk(lena)), path);
      assertThat(post(lenas, token, fields)).as("another's").isEqualTo(403);
      assertThat(post(path, token, fields)).as("without a link").isEqualTo(403);
      String other = Browser.token(page, path.equals("/away") ? "Read it" : "I’m away");
      assertThat(post(address(page, path), other, fields)).as("the other form's").isEqualTo(403);
      assertThat(marek.browser().get(address(page, path)).status()).as("a GET").isEqualTo(404);
    }
    rig.now = rig.now.plus(Duration.ofHours(13));
    String stale = Browser.token(page, "I’m away");
    assertThat(post(address(page, "/away"), stale, Map.of("back", "2026-03-09"))).isEqualTo(403);
    assertThat(rig.queue).noneMatch(waiting -> waiting.channel() == Channel.TICKETS);
  }

  private int post(String address, String token, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("press", token);
    return marek.browser().post(address, all).status();
  }

  @Test
  void aDeskOpensWithItsOwnLinkOnly() {
    assertThat(marek.browser().get("/desk").status()).isEqualTo(403);
    String forCase = "/desk?t=" + marek.token(Access.toCase(ANNA));
    assertThat(marek.browser().get(forCase).status()).isEqualTo(403);
    rig.access = Access.open();
    assertThat(marek.page("/desk?reader=marek%40windows.example")).contains("Anna Kowalska");
    assertThat(marek.page("/desk")).contains("Olga Simms");
  }
}
