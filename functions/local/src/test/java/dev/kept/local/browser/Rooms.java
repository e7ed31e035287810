package dev.kept.local.browser;

import static dev.kept.local.browser.Tab.button;
import static dev.kept.local.browser.Tab.css;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The pages that are looked at: how each is come to, by name. */
final class Rooms {

  private final InTheHouse in;
  private final Map<String, Consumer<Tab>> rooms = new LinkedHashMap<>();

  private Rooms(InTheHouse in) {
    this.in = in;
  }

  /** Pages that every firm has. */
  static Map<String, Consumer<Tab>> of(InTheHouse in) {
    Rooms rooms = new Rooms(in);
    rooms.toRead();
    rooms.toAnswer();
    rooms.toSignIn();
    return rooms.rooms;
  }

  /** Pages that long names, other scripts and pictures in text strain. */
  static Map<String, Consumer<Tab>> strained(InTheHouse in) {
    Rooms rooms = new Rooms(in);
    for (String name : new String[] {"rtl", "long", "emoji", "same0"}) {
      rooms.room("case-" + name, "/case/crm%3AJOB-" + name);
      rooms.room("customer-" + name, "/customer/crm%3AJOB-" + name);
    }
    return rooms.rooms;
  }

  private void toRead() {
    room("board", "/");
    room("board-team", "/?team=south");
    room("board-found", "/?q=greene");
    room("board-nobody", "/?q=zebra");
    room("case", "/case/zendesk%3A2041");
    room("case-open", "/case/zendesk%3A2092");
    room("desk", "/desk");
    rooms.put("desk-empty", tab -> tab.open(in.open("/desk", "ines")));
    room("customer", "/customer/zendesk%3A2041");
    room("coverage", "/coverage");
    room("mailbox", "/mail");
    rooms.put(
        "mail",
        tab -> {
          tab.open(in.open("/mail", "tom"));
          tab.follow(
              "[...document.querySelectorAll('a.cover')].find(a => /To Ruth/.test(a.ariaLabel))");
        });
    room("nowhere", "/nowhere");
  }

  private void toAnswer() {
    rooms.put(
        "answer",
        tab -> {
          tab.open(in.open("/desk", "tom"));
          tab.follow(css("a.cover"));
        });
    rooms.put(
        "answer-wrong",
        tab -> {
          tab.open(in.open("/case/zendesk%3A1541", "tom"));
          tab.click(css(".more summary"));
          tab.click(css("input[name='due']"));
          tab.ask("document.querySelector(\"input[name='due']\").value = '2020-01-01T10:00'");
          tab.ask("document.querySelector(\"input[name='due']\").form.noValidate = true");
          tab.ask("document.querySelector(\"input[name='due']\").min = ''");
          tab.follow(button("We agreed on a new time"));
        });
    rooms.put("noted", this::noted);
    rooms.put(
        "taken-back",
        tab -> {
          noted(tab);
          tab.follow(button("Undo"));
        });
    rooms.put(
        "understood",
        tab -> {
          tab.open(in.open("/desk", "tom"));
          tab.click(css("input[name='text']"));
          tab.type("I'll call him by noon tomorrow");
          tab.click(css("input[name='customer']"));
          tab.type("+1 202 555 0143");
          tab.follow(button("Read it"));
        });
    rooms.put(
        "draft-checked",
        tab -> {
          tab.open(in.open("/case/zendesk%3A2092", "tom"));
          tab.click(css("textarea"));
          tab.type("If you were upset, sorry, but we were busy. ");
          tab.follow(button("Check the words"));
        });
  }

  private void noted(Tab tab) {
    tab.open(in.open("/case/zendesk%3A1541", "tom"));
    tab.follow(button("I have it"));
  }

  private void toSignIn() {
    String site = in.house().sealedUrl();
    rooms.put("sign-in", tab -> tab.open(site + "/sign-in"));
    rooms.put("closed", tab -> tab.open(site + "/desk"));
    rooms.put("link-run-out", tab -> tab.open(site + "/signed-in?t=x"));
    rooms.put(
        "link-asked-for",
        tab -> {
          tab.open(site + "/sign-in");
          tab.click(css("input[type='email']"));
          tab.type("stranger@elsewhere.example");
          tab.follow(button("Mail me a link"));
        });
  }

  private void room(String name, String path) {
    rooms.put(name, tab -> tab.open(in.open(path, "tom")));
  }
}
