package dev.kept.local.browser;

import static dev.kept.local.browser.Tab.css;

/** Pages that are off until the policy wants them; it does so only while one comes in. */
final class WantedRooms {

  private WantedRooms() {}

  private static void wanting(InTheHouse in, Runnable enter) {
    in.house().wantsMorePages(true);
    try {
      enter.run();
    } finally {
      in.house().wantsMorePages(false);
    }
  }

  static void receipt(InTheHouse in, Tab tab) {
    wanting(
        in,
        () -> {
          tab.open(in.open("/case/zendesk%3A2092", "tom"));
          tab.open(tab.ask("document.querySelector(\"a[href*='/receipt']\").href"));
        });
  }

  static void closed(InTheHouse in, Tab tab) {
    tab.open(in.house().url() + "/receipt?r=old");
  }

  static void standIn(InTheHouse in, Tab tab) {
    wanting(
        in,
        () -> {
          tab.open(in.open("/case/zendesk%3A2041", "tom"));
          tab.follow(css("a[href*='/stand-in']"));
        });
  }
}
