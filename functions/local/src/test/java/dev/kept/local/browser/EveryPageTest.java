package dev.kept.local.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.local.demo.House;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in a real browser: narrow and wide, light and dark, in large letters. */
class EveryPageTest {

  private static final String TOM = "reader=tom%40harborpest.example";

  private static House house;
  private static Chromium browser;
  private static Tab tab;

  @BeforeAll
  static void open(@TempDir Path dir) throws IOException {
    var chromium = Chromium.installed();
    assumeTrue(chromium.isPresent(), "skipped: no Chromium on the path, pages were not looked at");
    house = House.after(dir);
    browser = new Chromium(chromium.get(), dir.resolve("profile"));
    tab = browser.tab();
    tab.scripts(false);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (house != null) {
      house.close();
    }
  }

  @Test
  void dump() {
    Set<String> all = Walk.from(tab, house.url(), List.of("/?" + TOM, "/mail"));
    all.forEach(System.out::println);
    for (String page : all) {
      tab.open(house.url() + page);
      System.out.println(
          page
              + " "
              + tab.ask(
                  "[...document.querySelectorAll('button')].map(b=>b.innerText).join(' | ')"));
    }
    System.out.println(house.deadLetters());
  }
}
