package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every button, whatever it says: one fact, for one person, that can be undone. */
class EveryButtonTest {

  private static final String MAREK = "marek@windows.example";
  private static final String LENA = "lena@windows.example";

  /** Broken, unconfirmed, and open until half past eleven; it is ten. */
  private static final CaseId ANNA = new CaseId("desk", "812");

  private static final CaseId OMAR = new CaseId("desk", "815");
  private static final CaseId PIA = new CaseId("desk", "820");

  /** A button, where it stands, and what is filled in beside it. */
  record Button(String label, CaseId caseId, Map<String, String> fields) {
    @Override
    public String toString() {
      return label + " " + caseId;
    }
  }

  static Stream<Button> buttons() {
    Map<String, String> nothing = Map.of();
    return Stream.of(
        new Button("Yes, it is done", OMAR, Map.of("how", "rang from home")),
        new Button("Not yet", OMAR, nothing),
        new Button("I have it", ANNA, nothing),
        new Button("We said sorry", ANNA, nothing),
        new Button("I tried", PIA, Map.of("how", "rang, and nobody answered")),
        new Button("We agreed on a new time", PIA, Map.of("due", "2026-03-06T10:00")),
        new Button("I can’t make it", PIA, Map.of("whom", LENA)),
        new Button("The customer let us off", PIA, nothing),
        new Button("That was not a promise", PIA, nothing));
  }

  private final Rig rig = WindowStory.told();
  private final Reader marek = Reader.at(rig, MAREK);

  private long answersQueued() {
    return rig.queue.stream().filter(waiting -> waiting.channel() == Channel.TICKETS).count();
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void tellsOneFactHoweverOftenItIsPressed(Button button) {
    String page = marek.page(marek.link(button.caseId()));
    String otherWindow = marek.page(marek.link(button.caseId()));

    marek.browser().press(page, button.label(), button.fields());
    rig.now = rig.now.plusSeconds(1);
    marek.browser().press(page, button.label(), button.fields());
    rig.work();
    rig.now = rig.now.plusSeconds(40);
    String noted = marek.press(otherWindow, button.label(), button.fields());

    assertThat(noted).contains("<h1>Noted</h1>", ">Undo</button>");
    assertThat(marek.told(button.caseId()))
        .extracting(Fact::id)
        .containsOnly(marek.told(button.caseId()).getFirst().id());
    assertThat(marek.told(button.caseId()).getFirst().origin().who().email()).isEqualTo(MAREK);
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void isTakenBackInTheStoryAndThenDoesNothingSilently(Button button) {
    List<String> before = marek.states(button.caseId());
    String page = marek.page(marek.link(button.caseId()));
    marek.press(page, button.label(), button.fields());

    String story = marek.page(marek.link(button.caseId()));
    assertThat(story).contains("class=\"undo\"", "aria-label=\"Undo: ");
    Answer undone = marek.browser().post(Browser.action(story), Map.of("press", undoToken(story)));
    assertThat(undone.status()).isEqualTo(303);
    rig.work();

    assertThat(marek.states(button.caseId())).isEqualTo(before);
    assertThat(marek.page(marek.link(button.caseId())))
        .contains("Taken back.")
        .doesNotContain("class=\"undo\"");
    Answer back = marek.browser().press(page, button.label(), button.fields());
    assertThat(back.status()).as("pressed again after going back").isEqualTo(409);
    assertThat(marek.states(button.caseId())).isEqualTo(before);
  }

  private static String undoToken(String story) {
    String form = story.substring(story.indexOf("class=\"undo\""));
    String value = form.substring(form.indexOf("value=\"") + 7);
    return value.substring(0, value.indexOf('"'));
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void isRefusedTamperedWithShownToAnotherOrOutOfDate(Button button) {
    String page = marek.page(marek.link(button.caseId()));
    String action = Browser.action(page);
    String token = Browser.token(page, button.label());
    Reader lena = Reader.at(rig, LENA);
    String lenas = lena.page(lena.link(button.caseId()));
    long before = answersQueued();

    for (String bad :
        List.of(token + "x", token.substring(1), token.replaceFirst("\\.", ".A"), "", "x.y.z")) {
      assertThat(post(action, bad, button).status()).as("tampered").isEqualTo(403);
    }
    assertThat(post(Browser.action(lenas), token, button).status()).as("another's").isEqualTo(403);
    assertThat(post("/answer", token, button).status()).as("without the link").isEqualTo(403);
    rig.now = rig.now.plus(Duration.ofHours(13));
    assertThat(post(action, token, button).body())
        .as("out of date")
        .contains("A button works for twelve hours");
    assertThat(answersQueued()).isEqualTo(before);
  }

  private Answer post(String action, String token, Button button) {
    Map<String, String> fields = new TreeMap<>(button.fields());
    fields.put("press", token);
    return marek.browser().post(action, fields);
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void isNotPressedByWhoeverFollowsLinks(Button button) {
    String page = marek.page(marek.link(button.caseId()));
    String token = Browser.token(page, button.label());
    long before = answersQueued();

    Answer scanned = marek.browser().get(Browser.action(page) + "&press=" + token);

    assertThat(scanned.status()).isEqualTo(404);
    assertThat(answersQueued()).isEqualTo(before);
    assertThat(marek.told(button.caseId())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void twoPeopleAtOnceAreBothHeardOrToldThatItMovedOn(Button button) {
    String mareks = marek.page(marek.link(button.caseId()));
    Reader lena = Reader.at(rig, LENA);
    String lenas = lena.page(lena.link(button.caseId()));
    marek.press(mareks, button.label(), button.fields());

    Map<String, String> fields =
        button.fields().containsKey("whom")
            ? Map.of("whom", "olga@windows.example")
            : button.fields();
    Answer second = lena.browser().press(lenas, button.label(), fields);

    assertThat(second.status()).isIn(303, 409);
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();
    long said = marek.told(button.caseId()).size();
    assertThat(said).isEqualTo(second.status() == 303 ? 2 : 1);
  }
}
