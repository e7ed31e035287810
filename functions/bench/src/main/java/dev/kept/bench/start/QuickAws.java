package dev.kept.bench.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers at once, as a table that was empty at first and queues that take everything would: what
 * is measured is the function and not what it calls.
 */
final class QuickAws implements AutoCloseable {

  private static final Pattern BODY = Pattern.compile("\"MessageBody\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final HttpServer server;
  private final QuickTable table = new QuickTable();

  QuickAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    byte[] body =
        answer(target == null ? "" : target.substring(target.indexOf('.') + 1), asked)
            .getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String answer(String target, String asked) {
    return switch (target) {
      case "PutItem" -> table.put(asked);
      case "GetItem" -> table.get(asked);
      case "Query" -> table.query(asked);
      case "GetParameter" ->
          "{\"Parameter\":{\"Name\":\"x\",\"Type\":\"SecureString\",\"Value\":\"%s\"}}"
              .formatted(Events.SECRET);
      case "SendMessage" ->
          "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"%s\"}".formatted(md5(asked));
      default -> "{}";
    };
  }

  private static String md5(String asked) {
    Matcher body = BODY.matcher(asked);
    if (!body.find()) {
      throw new IllegalArgumentException("a message without a body");
    }
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
