package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a window, told what to do over its debugging protocol. */
final class Chromium implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("ws://\\S+");
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final String session;
  private int sent;

  /** Where one is installed; empty where there is none. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(dir -> Stream.of("chromium", "chromium-browser", "google-chrome").map(dir(dir)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Function<String, Path> dir(String dir) {
    return name -> Path.of(dir, name);
  }

  Chromium(Path executable, Path profile) throws IOException {
    process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Listener())
            .join();
    String target = field(call("Target.createTarget", "{\"url\":\"about:blank\"}"), "targetId");
    String attach = "{\"targetId\":\"%s\",\"flatten\":true}".formatted(target);
    session = field(call("Target.attachToTarget", attach), "sessionId");
    call("Page.enable", "{}");
    scripts(false);
  }

  private String address() throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher found = LISTENING.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    throw new IOException("the browser did not start:\n" + said);
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        heard.add(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private String call(String method, String parameters) {
    String id = "\"id\":" + ++sent + ",";
    String where = session == null ? "" : ",\"sessionId\":\"" + session + "\"";
    socket
        .sendText(
            "{%s\"method\":\"%s\",\"params\":%s%s}".formatted(id, method, parameters, where), true)
        .join();
    String answer = await(message -> message.startsWith("{" + id));
    if (answer.startsWith("{" + id + "\"error\"")) {
      throw new IllegalStateException(method + ": " + answer);
    }
    return answer;
  }

  private String await(Predicate<String> wanted) {
    try {
      for (String message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
          message != null;
          message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        if (wanted.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("the browser said nothing more");
  }

  /** A window of this width, light or dark. */
  void look(int width, boolean dark) {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":900,\"deviceScaleFactor\":1,\"mobile\":%b}"
            .formatted(width, width < 600));
    call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}"
            .formatted(dark ? "dark" : "light"));
  }

  void open(String url) {
    call("Page.navigate", "{\"url\":\"" + url + "\"}");
    await(message -> message.contains("\"Page.loadEventFired\""));
  }

  /** What an expression comes to, as text. */
  String ask(String expression) {
    String answer =
        call(
            "Runtime.evaluate",
            "{\"expression\":%s,\"returnByValue\":true}"
                .formatted(quoted("String(" + expression + ")")));
    return field(answer, "value");
  }

  /** The same of what comes later; scripts must be allowed meanwhile. */
  String askLater(String promise) {
    String answer =
        call(
            "Runtime.evaluate",
            "{\"expression\":%s,\"awaitPromise\":true,\"returnByValue\":true}"
                .formatted(quoted(promise)));
    return field(answer, "value");
  }

  void scripts(boolean allowed) {
    call("Emulation.setScriptExecutionDisabled", "{\"value\":" + !allowed + "}");
  }

  /** Runs a whole script, such as a checker's. */
  void run(String script) {
    call("Runtime.evaluate", "{\"expression\":" + quoted(script) + "}");
  }

  /** Clicks, and waits for the page that comes of it. */
  void follow(String element) {
    click(element);
    await(message -> message.contains("\"Page.loadEventFired\""));
  }

  /**
   * Clicks the middle of an element with the mouse.
   *
   * @param element an expression, such as {@link #css} or {@link #button} give
   */
  void click(String element) {
    String box =
        ask(
            "(() => { const e = %s; e.scrollIntoView({block: 'center'});".formatted(element)
                + " const b = e.getBoundingClientRect();"
                + " return (b.x + b.width / 2) + ' ' + (b.y + b.height / 2); })()");
    List<String> at = List.of(box.split(" ", -1));
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          "{\"type\":\"%s\",\"x\":%s,\"y\":%s,\"button\":\"left\",\"clickCount\":1}"
              .formatted(type, at.get(0), at.get(1)));
    }
  }

  static String css(String selector) {
    return "document.querySelector(" + quoted(selector) + ")";
  }

  /** The first button with this label. */
  static String button(String label) {
    return "[...document.querySelectorAll('button')].find(b => b.innerText == %s)"
        .formatted(quoted(label));
  }

  void type(String text) {
    call("Input.insertText", "{\"text\":" + quoted(text) + "}");
  }

  /** The whole page as a picture. */
  void picture(Path file) throws IOException {
    String answer =
        call("Page.captureScreenshot", "{\"captureBeyondViewport\":true,\"format\":\"png\"}");
    Files.write(file, Base64.getDecoder().decode(field(answer, "data")));
  }

  private static String quoted(String text) {
    return Json.object(json -> json.writeStringField("t", text))
        .replaceFirst("^\\{\"t\":", "")
        .replaceFirst("}$", "");
  }

  /** The first field of this name, at any depth. */
  private static String field(String json, String name) {
    try (JsonParser in = Json.FACTORY.createParser(json)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.FIELD_NAME && in.currentName().equals(name)) {
          in.nextToken();
          return in.getText();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no " + name + " in " + json);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
