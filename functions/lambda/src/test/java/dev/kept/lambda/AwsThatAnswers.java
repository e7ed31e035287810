package dev.kept.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An empty table, one secret under every name, and a queue that takes everything. */
final class AwsThatAnswers implements AutoCloseable {

  private static final Pattern BODY = Pattern.compile("\"MessageBody\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final List<String> queued = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  AwsThatAnswers() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The bodies that were sent to a queue, as JSON writes them. */
  List<String> queued() {
    return List.copyOf(queued);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    byte[] body = answer(target, asked).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String answer(String target, String asked) {
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "Query" -> "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
      case "GetParameter" ->
          "{\"Parameter\":{\"Name\":\"x\",\"Type\":\"SecureString\",\"Value\":\"%s\"}}"
              .formatted(Webhooks.SECRET);
      case "SendMessage" ->
          "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"%s\"}".formatted(taken(asked));
      default -> "{}";
    };
  }

  /** The queue's own proof that it took what was sent. */
  private String taken(String asked) {
    Matcher body = BODY.matcher(asked);
    if (!body.find()) {
      throw new IllegalArgumentException("a message without a body");
    }
    queued.add(body.group(1));
    String text = body.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
