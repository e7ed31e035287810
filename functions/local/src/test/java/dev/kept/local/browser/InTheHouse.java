package dev.kept.local.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.local.demo.House;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The firm's pages with a browser before them. */
record InTheHouse(House house, Chromium browser) implements AutoCloseable {

  /** Skips the tests, loudly, where no browser is installed. */
  static InTheHouse after(Path dir) throws IOException {
    Path chromium = chromium();
    return before(House.after(dir), chromium, dir);
  }

  /** The same as the demo shows it, with nothing that strains a page. */
  static InTheHouse asInTheDemo(Path dir) throws IOException {
    Path chromium = chromium();
    return before(House.asInTheDemo(dir), chromium, dir);
  }

  static Path chromium() {
    Optional<Path> chromium = Chromium.installed();
    if (chromium.isEmpty()) {
      System.err.println("SKIPPED: no Chromium on the path, so the pages were not looked at.");
    }
    assumeTrue(chromium.isPresent(), "skipped: no Chromium on the path");
    return chromium.orElseThrow();
  }

  private static InTheHouse before(House house, Path chromium, Path dir) throws IOException {
    Chromium browser = new Chromium(chromium, dir.resolve("profile"));
    browser.tab().scripts(false);
    return new InTheHouse(house, browser);
  }

  Tab tab() {
    return browser.tab();
  }

  /** An address where everybody may see everything, for this person. */
  String open(String path, String person) {
    String joint = path.contains("?") ? "&" : "?";
    return house.url() + path + joint + "reader=" + person + "%40harborpest.example";
  }

  /** An address behind links, for this person. */
  String sealed(String path, String person) {
    String joint = path.contains("?") ? "&" : "?";
    return house.sealedUrl() + path + joint + "t=" + house.token(person + "@harborpest.example");
  }

  @Override
  public void close() {
    browser.close();
    house.close();
  }
}
