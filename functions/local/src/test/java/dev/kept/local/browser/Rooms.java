package dev.kept.local.browser;

import static dev.kept.local.browser.Tab.button;
import static dev.kept.local.browser.Tab.css;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The pages that are looked at: how each is come to, by name. A name begins with that of the
 * template, so that a page without a room is found out.
 */
final class Rooms {

  /** How one comes to a page. */
  private interface Way {
    void lead(InTheHouse in, Tab tab);
  }

  private static final Map<String, Way> FIRM = firm();

  private Rooms() {}

  /** Which rooms every firm has. */
  static Set<String> names() {
    return FIRM.keySet();
  }

  /** Pages that every firm has. */
  static Map<String, Consumer<Tab>> of(InTheHouse in) {
    Map<String, Consumer<Tab>> rooms = new LinkedHashMap<>();
    FIRM.forEach((name, way) -> rooms.put(name, tab -> way.lead(in, tab)));
    return rooms;
  }

  /** Pages that long names, other scripts and pictures in text strain. */
  static Map<String, Consumer<Tab>> strained(InTheHouse in) {
    Map<String, Consumer<Tab>> rooms = new LinkedHashMap<>();
    for (String name : new String[] {"rtl", "long", "emoji", "same0"}) {
      rooms.put("case-" + name, tab -> tab.open(in.open("/case/crm%3AJOB-" + name, "tom")));
      rooms.put("customer-" + name, tab -> tab.open(in.open("/customer/crm%3AJOB-" + name, "tom")));
    }
    return rooms;
  }

  private static Map<String, Way> firm() {
    Map<String, Way> rooms = new LinkedHashMap<>();
    toRead(rooms);
    toAnswer(rooms);
    thatSayNo(rooms);
    rooms.putAll(
        Map.of(
            "sign-in", SignInRooms::form,
            "sign-in-asked-for", SignInRooms::askedFor,
            "sign-in-run-out", SignInRooms::runOut,
            "signed-in", SignInRooms::opened,
            "sign-in-used", SignInRooms::used,
            "receipt", WantedRooms::receipt,
            "receipt-closed", WantedRooms::closed,
            "stand-in", WantedRooms::standIn));
    return rooms;
  }

  private static void toRead(Map<String, Way> rooms) {
    rooms.put("board", at("/"));
    rooms.put("board-team", at("/?team=south"));
    rooms.put("board-found", at("/?q=greene"));
    rooms.put("board-nobody", at("/?q=zebra"));
    rooms.put("case", at("/case/zendesk%3A2041"));
    rooms.put("case-open", at("/case/zendesk%3A2092"));
    rooms.put("case-draft-checked", Rooms::draftChecked);
    rooms.put("desk", at("/desk"));
    rooms.put("desk-empty", (in, tab) -> tab.open(in.open("/desk", "ines")));
    rooms.put("customer", at("/customer/zendesk%3A2041"));
    rooms.put("coverage", at("/coverage"));
    rooms.put("sentences", at("/sentences"));
    rooms.put("mails", at("/mail"));
    rooms.put(
        "mail",
        (in, tab) -> {
          tab.open(in.open("/mail", "tom"));
          tab.follow(
              "[...document.querySelectorAll('a.cover')].find(a => /To Ruth/.test(a.ariaLabel))");
        });
  }

  private static void toAnswer(Map<String, Way> rooms) {
    rooms.put(
        "answer",
        (in, tab) -> {
          tab.open(in.open("/desk", "tom"));
          tab.follow(css("a.cover"));
        });
    rooms.put("answer-hand-over", Rooms::handOver);
    rooms.put("answer-wrong", Rooms::wrong);
    rooms.put("noted", Rooms::noted);
    rooms.put(
        "noted-taken-back",
        (in, tab) -> {
          noted(in, tab);
          tab.follow(button("Undo"));
        });
    rooms.put(
        "understood",
        (in, tab) -> {
          tab.open(in.open("/desk", "tom"));
          tab.click(css("input[name='text']"));
          tab.type("I'll call him by noon tomorrow");
          tab.click(css("input[name='customer']"));
          tab.type("+1 202 555 0143");
          tab.follow(button("Read it"));
        });
  }

  private static void thatSayNo(Map<String, Way> rooms) {
    rooms.put("message-nowhere", at("/nowhere"));
    rooms.put("message-closed", (in, tab) -> tab.open(in.house().sealedUrl() + "/desk"));
    rooms.put(
        "message-run-out",
        (in, tab) -> tab.open(in.house().sealedUrl() + "/case/zendesk%3A2041?t=old"));
    rooms.put(
        "message-refused",
        (in, tab) -> {
          tab.open(in.open("/case/zendesk%3A1541", "tom"));
          tab.ask(button("I have it") + ".value = 'old'");
          tab.follow(button("I have it"));
        });
  }

  private static Way at(String path) {
    return (in, tab) -> tab.open(in.open(path, "tom"));
  }

  private static void draftChecked(InTheHouse in, Tab tab) {
    tab.open(in.open("/case/zendesk%3A2092", "tom"));
    tab.click(css("textarea"));
    tab.type(" If you were upset, sorry, but we were busy. ");
    tab.follow(button("Check the words"));
  }

  private static void handOver(InTheHouse in, Tab tab) {
    tab.open(in.open("/desk", "tom"));
    tab.open(
        tab.ask("[...document.querySelectorAll('#mine ~ .cards a.cover')][0].href")
            + "&answer=hand-over");
  }

  private static void wrong(InTheHouse in, Tab tab) {
    tab.open(in.open("/case/zendesk%3A1541", "tom"));
    tab.click(css(".more summary"));
    tab.click(css("input[name='due']"));
    tab.ask("document.querySelector(\"input[name='due']\").value = '2020-01-01T10:00'");
    tab.ask("document.querySelector(\"input[name='due']\").form.noValidate = true");
    tab.ask("document.querySelector(\"input[name='due']\").min = ''");
    tab.follow(button("We agreed on a new time"));
  }

  private static void noted(InTheHouse in, Tab tab) {
    tab.open(in.open("/case/zendesk%3A1541", "tom"));
    tab.follow(button("I have it"));
  }
}
