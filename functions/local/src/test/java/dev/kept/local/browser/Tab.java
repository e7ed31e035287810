package dev.kept.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One page of a browser, with a mouse and a keyboard. */
final class Tab {

  private static final int HEIGHT = 900;
  private static final int PHONE = 600;

  private final DevTools tools;

  Tab(DevTools tools) {
    this.tools = tools;
    tools.call("Page.enable", Map.of());
    tools.call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
  }

  /** A window of this width, light or dark. */
  void look(int width, boolean dark) {
    look(width, HEIGHT, dark);
  }

  /** The same, only as high as what is in it, if that is higher. */
  void look(int width, int height, boolean dark) {
    tools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < PHONE));
    media("", dark);
  }

  /** As it would come out of a printer. */
  void print() {
    media("print", false);
  }

  private void media(String media, boolean dark) {
    String scheme = dark ? "dark" : "light";
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** For one who asked for less motion, or did not. */
  void calm(boolean calm) {
    String wanted = calm ? "reduce" : "no-preference";
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", wanted))));
  }

  void scripts(boolean allowed) {
    tools.call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  void open(String url) {
    JsonNode answer = tools.call("Page.navigate", Map.of("url", url));
    if (answer.has("errorText")) {
      throw new IllegalStateException(url + ": " + answer);
    }
    String document = answer.path("loaderId").asText();
    tools.awaitLoaded(document::equals);
  }

  /** Does what leads to another page, and waits for it. */
  private void leave(Runnable away) {
    String here = tools.loaded();
    away.run();
    tools.awaitLoaded(loaded -> !loaded.equals(here));
  }

  /** What an expression comes to, as text. */
  String ask(String expression) {
    return value(Map.of("expression", "String(" + expression + ")", "returnByValue", true));
  }

  /** The same of what comes later; scripts must be allowed meanwhile. */
  String askLater(String promise) {
    return value(Map.of("expression", promise, "awaitPromise", true, "returnByValue", true));
  }

  private String value(Map<String, ?> question) {
    JsonNode answer = tools.call("Runtime.evaluate", question);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(question.get("expression") + ": " + answer);
    }
    return answer.path("result").path("value").asText();
  }

  /** Runs a whole script, such as a checker's. */
  void run(String script) {
    tools.call("Runtime.evaluate", Map.of("expression", script));
  }

  /** Clicks, and waits for the page that comes of it. */
  void follow(String element) {
    leave(() -> click(element));
  }

  /**
   * Clicks the middle of an element with the mouse.
   *
   * @param element an expression, such as {@link #css} or {@link #button} give
   */
  void click(String element) {
    String box =
        ask(
            "(() => { const e = %s; e.scrollIntoView({block: 'center', behavior: 'instant'});"
                    .formatted(element)
                + " const b = e.getClientRects()[0];"
                + " return (b.x + b.width / 2) + ' ' + (b.y + b.height / 2); })()");
    List<String> at = List.of(box.split(" ", -1));
    for (String type : List.of("mousePressed", "mouseReleased")) {
      tools.call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              Double.parseDouble(at.get(0)),
              "y",
              Double.parseDouble(at.get(1)),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  static String css(String selector) {
    return "document.querySelector(" + DevTools.quoted(selector) + ")";
  }

  /** The first button with this label. */
  static String button(String label) {
    return "[...document.querySelectorAll('button')].find(b => b.innerText == %s)"
        .formatted(DevTools.quoted(label));
  }

  void type(String text) {
    tools.call("Input.insertText", Map.of("text", text));
  }

  /** Presses a key, such as {@code Tab} or {@code Enter}. */
  void key(String key, int code, String text) {
    Map<String, Object> down =
        Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text);
    tools.call("Input.dispatchKeyEvent", down);
    tools.call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  /** Goes back, as the button of the browser does. */
  void back() {
    JsonNode history = tools.call("Page.getNavigationHistory", Map.of());
    int entry = history.path("currentIndex").asInt() - 1;
    int id = history.path("entries").path(entry).path("id").asInt();
    leave(() -> tools.call("Page.navigateToHistoryEntry", Map.of("entryId", id)));
  }

  String heading() {
    return ask("document.querySelector('h1').innerText");
  }

  String text() {
    return ask("document.body.innerText");
  }

  /** The whole page as a picture. */
  void picture(Path file) throws IOException {
    JsonNode answer =
        tools.call(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
    Picture.write(Base64.getDecoder().decode(answer.path("data").asText()), file);
  }
}
