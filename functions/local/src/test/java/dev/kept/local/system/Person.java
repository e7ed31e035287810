package dev.kept.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.local.serve.HttpEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who follows links out of mails and presses buttons. */
record Person(WholeSystem system) {

  private static final String HOST = "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com";

  /** The first page that a mail leads to. */
  HttpEvent.Answer follow(String mail) {
    Matcher link = Pattern.compile("https://" + HOST + "(/[^\"\\s<>]*)").matcher(mail);
    assertThat(link.find()).as("there is a link in %s", mail).isTrue();
    return open(plain(link.group(1)));
  }

  /** A link of a page whose address begins so, or where the page itself sends its reader. */
  HttpEvent.Answer go(HttpEvent.Answer page, String begins) {
    List<String> elsewhere = page.headers().get("location");
    if (elsewhere != null) {
      return go(open(elsewhere.getFirst()), begins);
    }
    Matcher link =
        Pattern.compile("href=\"(" + Pattern.quote(begins) + "[^\"]*)\"").matcher(text(page));
    assertThat(link.find()).as("a link to %s in %s", begins, text(page)).isTrue();
    return open(plain(link.group(1)));
  }

  HttpEvent.Answer open(String address) {
    return ask("GET", address, Map.of("host", List.of(HOST)), "");
  }

  HttpEvent.Answer post(String address, String form) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("host", List.of(HOST));
    headers.put("content-type", List.of("application/x-www-form-urlencoded"));
    return ask("POST", address, headers, form);
  }

  /** Presses the button with this label in the form where it stands. */
  HttpEvent.Answer press(String page, String label) {
    Matcher button =
        Pattern.compile("<button name=\"(\\w+)\" value=\"([^\"]+)\"[^>]*>" + label + "</button>")
            .matcher(page);
    assertThat(button.find()).as("there is '%s' in %s", label, page).isTrue();
    String before = page.substring(0, button.start());
    String form = before.substring(before.lastIndexOf("action=\"") + "action=\"".length());
    return post(
        plain(form.substring(0, form.indexOf('"'))),
        button.group(1) + "=" + encoded(button.group(2)));
  }

  /** Asks for a link that signs in, where the page asks for the address. */
  HttpEvent.Answer signIn(String address) {
    return post("/sign-in", "address=" + encoded(address));
  }

  private HttpEvent.Answer ask(
      String method, String address, Map<String, List<String>> headers, String body) {
    String[] parts = address.split("\\?", 2);
    return system.ask(
        "PagesFunction",
        new HttpEvent.Request(
            method,
            parts[0],
            parts.length == 2 ? parts[1] : "",
            headers,
            body.getBytes(StandardCharsets.UTF_8)));
  }

  static String text(HttpEvent.Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String plain(String html) {
    return html.replace("&#x3D;", "=").replace("&#61;", "=").replace("&amp;", "&");
  }
}
