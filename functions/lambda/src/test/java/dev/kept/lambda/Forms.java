package dev.kept.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms and links of a page, and what a person might fill in. */
final class Forms {

  private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern BUTTON =
      Pattern.compile("<button([^>]*)>(.*?)</button>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<(input|textarea)([^>]*)>");
  private static final Pattern SELECT =
      Pattern.compile("<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("<a[^>]* href=\"(/[^\"]*)\"");

  private Forms() {}

  /**
   * A button that is sent with POST.
   *
   * @param seal the name under which it brings its seal; empty where it has none
   */
  record Button(
      String action, String label, String seal, String token, Map<String, String> fields) {

    /** Everything that is sent. */
    Map<String, String> sent() {
      return sent(token);
    }

    /** The same with another seal. */
    Map<String, String> sent(String other) {
      Map<String, String> all = new TreeMap<>(fields);
      if (!seal.isEmpty()) {
        all.put(seal, other);
      }
      return all;
    }

    /** Buttons of one kind are tested once. */
    String kind() {
      return action.replaceFirst("\\?.*", "") + " " + label;
    }

    @Override
    public String toString() {
      return kind();
    }
  }

  static List<String> links(String page) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      links.add(unescaped(link.group(1)));
    }
    return links;
  }

  static List<Button> buttons(String page) {
    List<Button> buttons = new ArrayList<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      if (attribute(form.group(1), "method").orElse("get").equals("post")) {
        String action = attribute(form.group(1), "action").orElse("").replaceFirst("#.*", "");
        Matcher button = BUTTON.matcher(form.group(2));
        while (button.find()) {
          buttons.add(
              new Button(
                  action,
                  unescaped(button.group(2)),
                  attribute(button.group(1), "name").orElse(""),
                  attribute(button.group(1), "value").orElse(""),
                  filled(form.group(2))));
        }
      }
    }
    return buttons;
  }

  private static Map<String, String> filled(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(form);
    while (input.find()) {
      String name = attribute(input.group(2), "name").orElse("");
      fields.put(name, value(name, input.group(2)));
    }
    Matcher select = SELECT.matcher(form);
    while (select.find()) {
      Matcher option = OPTION.matcher(select.group(2));
      while (option.find()) {
        fields.put(attribute(select.group(1), "name").orElse(""), unescaped(option.group(1)));
      }
    }
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /** What stands there; else what must stand there. */
  private static String value(String name, String attributes) {
    String there = attribute(attributes, "value").orElse("");
    if (!there.isEmpty() || !attributes.contains("required")) {
      return there;
    }
    return switch (attribute(attributes, "type").orElse("text")) {
      case "date" -> "2026-03-09";
      case "datetime-local" ->
          name.equals("due") ? "2026-03-06T10:00" : attribute(attributes, "min").orElse("");
      case "email" -> "lena@windows.example";
      default -> "I'll call her by noon tomorrow";
    };
  }

  private static Optional<String> attribute(String attributes, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? Optional.of(unescaped(found.group(1))) : Optional.empty();
  }

  private static String unescaped(String html) {
    return html.replace("&#x3D;", "=")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }
}
