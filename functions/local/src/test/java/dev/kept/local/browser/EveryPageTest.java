package dev.kept.local.browser;

import static dev.kept.local.browser.Tab.button;
import static dev.kept.local.browser.Tab.css;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in a real browser: narrow and wide, light and dark, in large letters, by keyboard. */
class EveryPageTest {

  private static InTheHouse in;
  private static Tab tab;

  @BeforeAll
  static void open(@TempDir Path dir) throws IOException {
    in = InTheHouse.after(dir);
    tab = in.tab();
  }

  @AfterAll
  static void close() {
    if (in != null) {
      in.close();
    }
  }

  private static Map<String, Consumer<Tab>> rooms() {
    Map<String, Consumer<Tab>> rooms = new LinkedHashMap<>(Rooms.of(in));
    rooms.putAll(Rooms.strained(in));
    return rooms;
  }

  @Test
  void fitsItsWindowAndBarsNobodyLightAndDark() {
    List<String> wrong = new ArrayList<>();
    look(390, false, wrong);
    look(390, true, wrong);
    look(1280, false, wrong);
    assertThat(wrong).isEmpty();
  }

  private static void look(int width, boolean dark, List<String> wrong) {
    tab.look(width, dark);
    rooms()
        .forEach((name, enter) -> {
          enter.accept(tab);
          tab.run("document.querySelectorAll('details').forEach(d => d.open = true)");
          String where = name + " at " + width + (dark ? ", dark: " : ": ");
          if (width < sideways()) {
            wrong.add(where + "scrolls sideways to " + sideways());
          }
          String barriers = Barriers.on(tab);
          if (!barriers.isEmpty()) {
            wrong.add(where + barriers);
          }
        });
  }

  @Test
  void fitsAPhoneInLettersTwiceAsLarge() {
    tab.look(390, false);
    List<String> wrong = new ArrayList<>();
    rooms()
        .forEach((name, enter) -> {
          enter.accept(tab);
          tab.ask("document.documentElement.style.fontSize = '200%'");
          tab.run("document.querySelectorAll('details').forEach(d => d.open = true)");
          if (sideways() > 390) {
            wrong.add(name + " scrolls sideways to " + sideways());
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static int sideways() {
    return Integer.parseInt(tab.ask("document.documentElement.scrollWidth"));
  }

  @Test
  void tellsAScreenReaderWhereItsPartsAre() {
    rooms()
        .forEach((name, enter) -> {
          enter.accept(tab);
          assertThat(tab.ask("document.querySelectorAll('h1').length")).as(name).isEqualTo("1");
          assertThat(tab.ask("document.querySelectorAll('main').length")).as(name).isEqualTo("1");
          assertThat(tab.ask("document.title")).as(name).isNotBlank().isNotEqualTo("Kept");
          assertThat(
                  tab.ask(
                      "[...document.querySelectorAll('section')]"
                          + ".filter(s => !s.getAttribute('aria-labelledby')).length"))
              .as(name + ": sections without a name")
              .isEqualTo("0");
        });
  }

  @Test
  void isReachedWithTheKeyboardAloneAndShowsWhereOneIs() {
    tab.look(1280, false);
    tab.open(in.open("/", "tom"));
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      tab.key("Tab", 9, "");
      order.add(tab.ask("document.activeElement.innerText || document.activeElement.name || ''"));
      assertThat(tab.ask("getComputedStyle(document.activeElement).outlineStyle"))
          .as("the frame around " + order.getLast())
          .isNotEqualTo("none");
    }
    assertThat(order)
        .startsWith("To the page itself", "Kept", "Board", "My desk", "Calls", "Mailbox", "q")
        .contains("Show", "Every team", "North crew");
    tab.open(in.open("/", "tom"));
    tab.key("Tab", 9, "");
    assertThat(tab.ask("document.activeElement.getBoundingClientRect().x >= 0")).isEqualTo("true");
    tab.key("Enter", 13, "\r");
    assertThat(tab.ask("location.hash")).isEqualTo("#main");
  }

  @Test
  void movesNothingForWhoWantsNoMotion() {
    tab.calm(true);
    tab.open(in.open("/case/zendesk%3A2041", "tom"));
    assertThat(tab.ask("getComputedStyle(document.documentElement).scrollBehavior"))
        .isEqualTo("auto");
    assertThat(tab.ask("document.getAnimations().length")).isEqualTo("0");
    tab.calm(false);
  }

  @Test
  void givesTheExactTimesWithoutAMouse() {
    tab.look(390, false);
    tab.open(in.open("/case/zendesk%3A2041", "tom"));
    tab.click(css(".exact summary"));
    assertThat(tab.text()).contains("Tuesday, 10 March 2026, 17:00:00 (New York)");
  }

  @Test
  void isFoundAndNarrowedToATeam() {
    tab.open(in.open("/", "tom"));
    tab.click(css("input[name='q']"));
    tab.type("benning");
    tab.follow(button("Show"));
    assertThat(tab.text()).contains("Carol Benning").doesNotContain("Walter Greene");
    tab.follow("[...document.querySelectorAll('.teams a')].find(a => a.innerText == 'North crew')");
    assertThat(tab.text()).doesNotContain("Carol Benning").contains("Nobody, among those");
    tab.follow(css(".narrowed a"));
    assertThat(tab.text()).contains("Carol Benning", "Walter Greene");
  }
}
