package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages and presses buttons, as a person does. */
record Browser(Rig rig) {

  private static final Pattern FORM =
      Pattern.compile("<form class=\"(?:answer|undo)[^\"]*\"[^>]*action=\"([^\"]*)\"");

  Answer get(String address) {
    return ask("GET", address, "", Map.of());
  }

  /** Presses the button with this label on a page, with what was filled in beside it. */
  Answer press(String page, String label, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("press", token(page, label));
    return post(action(page), all);
  }

  /** Where the first form of a page leads. */
  static String action(String page) {
    Matcher form = FORM.matcher(page);
    assertThat(form.find()).as("there is a form in %s", page).isTrue();
    return unescaped(form.group(1));
  }

  /** What the button with this label brings. */
  static String token(String page, String label) {
    Matcher button =
        Pattern.compile("<button name=\"press\" value=\"([^\"]+)\"[^>]*>" + label + "</button>")
            .matcher(page);
    assertThat(button.find()).as("there is '%s' in %s", label, page).isTrue();
    return button.group(1);
  }

  Answer post(String address, Map<String, String> fields) {
    return post(address, fields, Map.of());
  }

  /** The same with headers that say where it comes from. */
  Answer post(String address, Map<String, String> fields, Map<String, String> from) {
    return ask("POST", address, form(fields), from);
  }

  /** Follows an address with what a form would have sent in it. */
  Answer scan(String method, String address, Map<String, String> fields) {
    return ask(method, address + (address.contains("?") ? "&" : "?") + form(fields), "", Map.of());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private Answer ask(String method, String address, String body, Map<String, String> from) {
    Map<String, String> headers = new TreeMap<>(from);
    headers.put("content-type", "application/x-www-form-urlencoded");
    String[] parts = address.split("\\?", 2);
    String event =
        Webhooks.event(method, parts[0], headers, body, method.equals("POST"))
            .replace(
                "\"rawQueryString\":\"\"",
                "\"rawQueryString\":\"" + (parts.length == 2 ? parts[1] : "") + "\"");
    return Answer.read(Rig.ask(new PagesHandler(rig.wiring), event));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String unescaped(String html) {
    return html.replace("&#x3D;", "=").replace("&amp;", "&");
  }
}
