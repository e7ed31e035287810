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
  private String session = "";
  private int sent;

  DevTools(URI address) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Listener(heard))
            .join();
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
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
      return java.util.concurrent.CompletableFuture.completedStage(null);
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

  /** The next message of this kind; those before it are gone. */
  JsonNode await(Predicate<JsonNode> wanted) {
    try {
      for (String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
          text != null;
          text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        JsonNode message = JSON.readTree(text);
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

  JsonNode awaitEvent(String method) {
    return await(message -> message.path("method").asText().equals(method));
  }

  /** A text as it stands in a script. */
  static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }
}
