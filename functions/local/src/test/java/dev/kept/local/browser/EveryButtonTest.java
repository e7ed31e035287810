package dev.kept.local.browser;

import static dev.kept.local.browser.Tab.button;
import static dev.kept.local.browser.Tab.css;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.lambda.pages.Labels;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every button is pressed with a mouse, without scripts and with them; each press is a fact, and so
 * is its being taken back.
 */
class EveryButtonTest {

  private static final Pattern LINK = Pattern.compile("http://\\S+/signed-in\\S+");
  private static final List<String> CASES =
      List.of(
          "zendesk:2092",
          "zendesk:1540",
          "zendesk:1541",
          "crm:JOB-long",
          "crm:JOB-emoji",
          "crm:JOB-soon");

  private static final Set<String> PRESSED = new TreeSet<>();
  private static InTheHouse in;
  private static Tab tab;

  @BeforeAll
  static void open(@TempDir Path dir) throws IOException {
    in = InTheHouse.after(dir);
    tab = in.tab();
    tab.look(390, false);
  }

  @AfterAll
  static void close() {
    if (in != null) {
      in.close();
    }
  }

  /** Opens a case with everything that is folded unfolded by hand. */
  private static void toCase(String caseId, String person) {
    tab.open(in.open("/case/" + caseId.replace(":", "%3A"), person));
    tab.run("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private static String nth(int index) {
    return "document.querySelectorAll('form.answer button')[" + index + "]";
  }

  /** Fills in what a button asks for, as a person would. */
  private static void fill(int index) {
    String fields = nth(index) + ".form.querySelectorAll('input[required]')";
    int count = Integer.parseInt(tab.ask(fields + ".length"));
    for (int i = 0; i < count; i++) {
      String field = fields + "[" + i + "]";
      if (tab.ask(field + ".type").equals("text")) {
        tab.click(field);
        tab.type("rang from my own phone");
      } else {
        tab.ask(
            field
                + ".value = "
                + field
                + ".name == 'due' ? '2026-03-19T10:00' : "
                + field
                + ".min");
      }
    }
  }

  private static long said(String caseId) {
    return in.house().facts(caseId).stream()
        .filter(fact -> fact.id().source().equals("kept"))
        .filter(EveryButtonTest::isSaid)
        .count();
  }

  private static boolean isSaid(Fact fact) {
    String kind = Kinds.of(fact);
    return kind.startsWith("promise.") || kind.startsWith("phrase.") || kind.startsWith("fact.");
  }

  private static String buttons() {
    return tab.ask(
        "[...document.querySelectorAll('form.answer button')].map(b => b.innerText).join('\\n')");
  }

  /** Presses each button of a case, takes it back again, and looks into the store each time. */
  private static void pressAll(String caseId, String person) {
    toCase(caseId, person);
    String buttons = buttons();
    for (int i = 0; i < buttons.lines().count(); i++) {
      toCase(caseId, person);
      assertThat(buttons()).as("before button " + i).isEqualTo(buttons);
      String label = tab.ask(nth(i) + ".innerText");
      long before = said(caseId);
      fill(i);
      tab.follow(nth(i));
      assertThat(tab.heading()).as(caseId + ": " + label + "\n" + tab.text()).isEqualTo("Noted");
      assertThat(said(caseId)).as(label).isGreaterThan(before);
      PRESSED.add(label);
      tab.follow(button("Undo"));
      assertThat(tab.heading()).isEqualTo("Taken back");
      assertThat(said(caseId)).as("taken back: " + label).isGreaterThan(before + 1);
      PRESSED.add("Undo");
      tab.back();
      tab.follow(button("Undo"));
      assertThat(tab.heading()).as("back, and pressed again").isEqualTo("Taken back");
      assertThat(said(caseId)).isLessThanOrEqualTo(before + 4);
    }
  }

  /** Presses a button in somebody's name. */
  private static void press(String caseId, String person, String label) {
    toCase(caseId, person);
    tab.follow(button(label));
    assertThat(tab.heading()).as(label).isEqualTo("Noted");
    PRESSED.add(label);
  }

  /** Takes back what was just pressed. */
  private static void undo() {
    tab.follow(button("Undo"));
    assertThat(tab.heading()).isEqualTo("Taken back");
    PRESSED.add("Undo");
  }

  /** Takes back, in the story of the case, what this person pressed last. */
  private static void undoInTheStory(String caseId, String person) {
    toCase(caseId, person);
    tab.follow("[...document.querySelectorAll('form.undo button')].at(-1)");
    assertThat(tab.heading()).isEqualTo("Taken back");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsItsFactAndIsTakenBack(boolean scripts) {
    PRESSED.clear();
    tab.scripts(scripts);
    for (String caseId : CASES) {
      pressAll(caseId, "tom");
    }
    promise();
    press("zendesk:2081", "ray", "We said sorry");
    press("zendesk:2081", "ray", "The customer is fine with it");
    undo();
    undoInTheStory("zendesk:2081", "ray");
    press("crm:JOB-long", "marta", "Never a promise, whoever writes it");
    undo();
    handOver();
    phrase();
    assertThat(PRESSED).isEqualTo(Labels.all());
    assertThat(in.house().deadLetters()).isZero();
    tab.scripts(false);
  }

  /** A colleague is asked, says no, thinks better of it, and takes it; then nobody was asked. */
  private static void handOver() {
    press("zendesk:1541", "tom", "I can’t make it");
    String whom =
        in.house().facts("zendesk:1541").stream()
            .filter(Fact.HandedOver.class::isInstance)
            .map(fact -> String.valueOf(((Fact.HandedOver) fact).to().email()))
            .reduce("", (_, last) -> last)
            .replaceFirst("@.*", "");
    press("zendesk:1541", whom, "I can’t either");
    undo();
    press("zendesk:1541", whom, "I take it");
    undo();
    undoInTheStory("zendesk:1541", "tom");
  }

  private static void promise() {
    tab.open(in.open("/desk", "tom"));
    tab.click(css("input[name='text']"));
    tab.type("I'll call him by noon tomorrow");
    tab.ask("document.querySelector('select[name=case]').selectedIndex = 1");
    tab.follow(button("Read it"));
    tab.follow(button("Hold me to it"));
    assertThat(tab.heading()).isEqualTo("Noted");
    PRESSED.add("Hold me to it");
    undo();
  }

  private static void phrase() {
    String about = in.house().isAPhrase("crm:JOB-rtl");
    String encoded = URLEncoder.encode(about, StandardCharsets.UTF_8);
    String path = "/case/crm%3AJOB-rtl?about=" + encoded;
    for (String label : List.of("This sentence never is", "It is a promise")) {
      tab.open(in.open(path, "marta"));
      tab.follow(button(label));
      assertThat(tab.heading()).as(label).isEqualTo("Noted");
      PRESSED.add(label);
      undo();
    }
  }

  @Test
  void awayAndBackAgain() {
    tab.open(in.open("/desk", "ines"));
    tab.ask("document.querySelector('input[name=back]').value = '2026-03-20'");
    tab.follow(button("I’m away"));
    tab.open(in.open("/desk", "ines"));
    assertThat(tab.text()).contains("You are away until");
    tab.follow(button("I’m back"));
    tab.open(in.open("/desk", "ines"));
    assertThat(tab.text()).doesNotContain("You are away until");
  }

  @Test
  void theWayInByAMailedLinkWorksOnce() {
    tab.open(in.house().sealedUrl() + "/desk");
    tab.follow(css("main a"));
    tab.click(css("input[type='email']"));
    tab.type("marta@harborpest.example");
    tab.follow(button("Mail me a link"));
    assertThat(tab.heading()).isEqualTo("Look into your mail");
    Matcher link = LINK.matcher(in.house().mails().getLast().mail().text());
    assertThat(link.find()).isTrue();
    tab.open(link.group());
    tab.follow(button("Open my desk"));
    assertThat(tab.text()).contains("Marta Quinn");
    tab.back();
    assertThat(tab.heading()).isEqualTo("This link was used already");
    assertThat(tab.text()).contains("Mail me a link");
  }
}
