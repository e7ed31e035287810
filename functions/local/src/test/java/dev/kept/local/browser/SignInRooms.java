package dev.kept.local.browser;

import static dev.kept.local.browser.Tab.button;
import static dev.kept.local.browser.Tab.css;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way in, behind links. */
final class SignInRooms {

  private static final Pattern LINK = Pattern.compile("http://\\S+/signed-in\\S+");

  private SignInRooms() {}

  static void form(InTheHouse in, Tab tab) {
    tab.open(in.house().sealedUrl() + "/sign-in");
  }

  static void runOut(InTheHouse in, Tab tab) {
    tab.open(in.house().sealedUrl() + "/signed-in?t=x");
  }

  static void askedFor(InTheHouse in, Tab tab) {
    ask(in, tab, "stranger@elsewhere.example");
  }

  static void opened(InTheHouse in, Tab tab) {
    tab.open(link(in, tab, "deb@harborpest.example"));
  }

  static void used(InTheHouse in, Tab tab) {
    String link = link(in, tab, "ray@harborpest.example");
    tab.open(link);
    if (tab.heading().equals("Your way in")) {
      tab.follow(button("Open my desk"));
      tab.open(link);
    }
  }

  private static void ask(InTheHouse in, Tab tab, String address) {
    form(in, tab);
    tab.click(css("input[type='email']"));
    tab.type(address);
    tab.follow(button("Mail me a link"));
  }

  /** The link in the last such mail; within ten minutes there is only one. */
  private static String link(InTheHouse in, Tab tab, String address) {
    ask(in, tab, address);
    return in.house().mails().reversed().stream()
        .filter(sent -> sent.mail().to().equals(address))
        .map(sent -> LINK.matcher(sent.mail().text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }
}
