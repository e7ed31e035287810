package dev.kept.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The pages on a port of this machine, for a browser to open; what is pressed is done at once. */
final class PageServer implements AutoCloseable {

  private final Rig rig;
  private final HttpServer server;

  PageServer(Rig rig) throws IOException {
    this.rig = rig;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getRawQuery();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String event =
          Webhooks.event(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().getRawPath(),
                  Map.of(),
                  body,
                  true)
              .replace(
                  "\"rawQueryString\":\"\"",
                  "\"rawQueryString\":\"" + (query == null ? "" : query) + "\"");
      Answer answer = Answer.read(Rig.ask(new PagesHandler(rig.wiring), event));
      rig.work();
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
