package dev.kept.lambda;

import static dev.kept.lambda.Chromium.button;
import static dev.kept.lambda.Chromium.css;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser, with scripts switched off: wide and narrow, light and dark, and
 * pressed with a mouse. Skipped where no Chromium is installed. With {@code -Daxe=axe.min.js} (from
 * the npm package axe-core) every page is checked for barriers too.
 */
class InTheBrowserTest {

  private static final Path PICTURES = Path.of("target", "pages");
  private static final String MAREK = "reader=marek%40windows.example";

  private static PageServer server;
  private static Chromium browser;

  @BeforeAll
  static void open(@TempDir Path profile) throws IOException {
    var chromium = Chromium.installed();
    assumeTrue(chromium.isPresent(), "skipped: no Chromium on the path, pages were not looked at");
    Files.createDirectories(PICTURES);
    server = new PageServer(WindowStory.told());
    browser = new Chromium(chromium.get(), profile.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("board", "/?" + MAREK);
    pages.put("case", "/case/desk%3A812?" + MAREK);
    pages.put("case-open", "/case/desk%3A820?" + MAREK);
    pages.put("desk", "/desk?" + MAREK);
    pages.put("customer", "/customer/desk%3A812?" + MAREK);
    pages.put("nothing", "/nowhere?" + MAREK);
    pages.put("mails", "/mail");
    return pages;
  }

  @Test
  void everyPageFitsItsWindowLightAndDark() throws IOException {
    for (int width : new int[] {390, 1280}) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.look(width, dark);
        for (Map.Entry<String, String> page : pages().entrySet()) {
          browser.open(server.url() + page.getValue());
          browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
          String name = page.getKey() + "-" + width + (dark ? "-dark" : "");
          assertThat(Integer.parseInt(browser.ask("document.documentElement.scrollWidth")))
              .as(name + " scrolls sideways")
              .isLessThanOrEqualTo(width);
          checkBarriers(name);
          browser.picture(PICTURES.resolve(name + ".png"));
        }
      }
    }
  }

  /** Only where the checker was given: it is no part of the build. */
  private static void checkBarriers(String name) throws IOException {
    String axe = System.getProperty("axe");
    if (axe != null) {
      browser.scripts(true);
      browser.run(Files.readString(Path.of(axe)));
      String found =
          browser.askLater(
              "axe.run().then(r => r.violations.map(v => v.id + ': '"
                  + " + v.nodes.map(n => n.html).join(' ')).join('\\n'))");
      browser.scripts(false);
      assertThat(found).as("barriers in " + name).isEqualTo("");
    }
  }

  @Test
  void whatIsPressedIsNotedAndTakenBackOnAPhone() {
    browser.look(390, false);
    browser.open(server.url() + "/case/desk%3A812?" + MAREK);
    browser.click(css("input[name='how']"));
    browser.type("rang from home");
    browser.follow(button("Yes, it is done"));
    assertThat(title()).isEqualTo("Noted");
    browser.follow(button("Undo"));
    assertThat(title()).isEqualTo("Taken back");
    browser.follow(css("main .lead a"));
    assertThat(browser.ask("document.body.innerText")).contains("rang from home", "Taken back.");
  }

  @Test
  void whatStandsFoldedOpensWithoutAScript() {
    browser.look(390, false);
    browser.open(server.url() + "/case/desk%3A815?" + MAREK);
    browser.click(css(".more summary"));
    assertThat(browser.ask("document.querySelector('.more').open")).isEqualTo("true");
    browser.follow(button("The customer let us off"));
    assertThat(title()).isEqualTo("Noted");
    browser.follow(button("Undo"));
    assertThat(title()).isEqualTo("Taken back");
  }

  @Test
  void aPromiseIsToldOnTheDesk() {
    browser.look(1280, false);
    browser.open(server.url() + "/desk?" + MAREK);
    browser.click(css("input[name='text']"));
    browser.type("I'll call by noon tomorrow");
    browser.click(css("input[name='customer']"));
    browser.type("(312) 555-0142");
    browser.follow(css("form[action^='/promised'] button"));
    assertThat(title()).isEqualTo("Is this right?");
    browser.follow(css("form[action^='/promised'] button"));
    assertThat(title()).isEqualTo("Noted");
  }

  @Test
  void somebodyIsFoundOnTheBoard() {
    browser.look(390, true);
    browser.open(server.url() + "/?" + MAREK);
    browser.click(css("input[name='q']"));
    browser.type("haddad");
    browser.follow(button("Show"));
    assertThat(browser.ask("document.body.innerText")).contains("Omar").doesNotContain("Kowalska");
    browser.follow(css(".card a.cover"));
    assertThat(title()).isEqualTo("Omar Haddad");
  }

  private static String title() {
    return browser.ask("document.querySelector('h1').innerText");
  }
}
