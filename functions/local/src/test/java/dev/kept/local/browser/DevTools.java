package dev.kept.local.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What is said to a browser over its debugging protocol, and what it says. */
final class DevTools {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private final String page;
  private String session = "";
  private String loaded = "";
  private int sent;

  DevTools(URI address) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Listener(heard))
            .join();
    page = call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", page, "flatten", true))
            .path("sessionId")
            .asText();
  }

  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> heard;
    private final StringBuilder message = new StringBuilder();

    Listener(BlockingQueue<String> heard) {
      this.heard = heard;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        heard.add(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  /** Asks for something to be done, and waits for its result. */
  JsonNode call(String method, Map<String, ?> parameters) {
    int id = ++sent;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    JsonNode answer = await(one -> one.path("id").asInt() == id);
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer);
    }
    return answer.path("result");
  }

  /** Which document was loaded last, as the browser names it. */
  String loaded() {
    return loaded;
  }

  /** Waits until such a document is loaded, which may have been before. */
  void awaitLoaded(Predicate<String> wanted) {
    if (!wanted.test(loaded)) {
      await(_ -> wanted.test(loaded));
    }
  }

  /** The next such message; of those before it, only which document was loaded is remembered. */
  private JsonNode await(Predicate<JsonNode> wanted) {
    try {
      for (String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
          text != null;
          text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        JsonNode message = JSON.readTree(text);
        noteLoaded(message);
        if (wanted.test(message)) {
          return message;
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the browser does not speak JSON", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("the browser said nothing more");
  }

  /** The page's own frame goes by the name of the page; what is loaded within it does not count. */
  private void noteLoaded(JsonNode message) {
    JsonNode event = message.path("params");
    if (message.path("method").asText().equals("Page.lifecycleEvent")
        && event.path("name").asText().equals("load")
        && event.path("frameId").asText().equals(page)) {
      loaded = event.path("loaderId").asText();
    }
  }

  /** A text as it stands in a script. */
  static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }
}
