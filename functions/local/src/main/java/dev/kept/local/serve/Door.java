package dev.kept.local.serve;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kept.local.Complaint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes requests and hands each to its function: what begins with {@code /webhooks/} to one, all
 * else to the pages. One virtual thread a request.
 */
public final class Door implements AutoCloseable {

  /** What an HTTP API takes at most; a webhook's own limit is lower and is its function's. */
  private static final int LARGEST_BODY = 10 * 1024 * 1024;

  private static final int SECONDS_TO_FINISH = 5;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RequestStreamHandler webhooks;
  private final RequestStreamHandler pages;
  private final OwnNames names;

  /**
   * Opens a door.
   *
   * @param port 0 for any that is free
   * @param more names of a proxy under which the pages are asked for, in lower case
   * @throws Complaint if it cannot be opened there
   */
  public Door(
      String host,
      int port,
      RequestStreamHandler webhooks,
      RequestStreamHandler pages,
      Set<String> more) {
    this.webhooks = webhooks;
    this.pages = pages;
    server = open(host, port);
    names = OwnNames.at(server.getAddress().getAddress(), more);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private static HttpServer open(String host, int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
    } catch (BindException e) {
      throw new Complaint(
          "port %d on %s is taken or not ours: end what has it, or choose another with --port."
              .formatted(port, host),
          e);
    } catch (IOException | UnresolvedAddressException e) {
      throw new Complaint(
          "'%s' is no address of this machine: try --host 127.0.0.1.".formatted(host), e);
    }
  }

  /** The address to point a browser at. */
  public String url() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return "http://%s:%d"
        .formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      send(exchange, body.length > LARGEST_BODY ? tooLarge() : answered(exchange, body));
    }
  }

  private HttpEvent.Answer answered(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    HttpEvent.Request request =
        new HttpEvent.Request(
            exchange.getRequestMethod(),
            path == null || path.isEmpty() ? "/" : path,
            query == null ? "" : query,
            exchange.getRequestHeaders(),
            body);
    boolean signed = request.path().startsWith("/webhooks/");
    if (!signed && !names.fit(request.header("host"))) {
      return plain(
          421,
          "These pages have another name: see kept serve --name, where a proxy is before them.");
    }
    try {
      return ask(signed ? webhooks : pages, request);
    } catch (IOException | RuntimeException e) {
      // A real gateway says no more than this either; the function has logged what it was.
      return plain(500, "Something went wrong here. Please try again.");
    }
  }

  /** Calls a function with a request, as a gateway does. */
  public static HttpEvent.Answer ask(RequestStreamHandler function, HttpEvent.Request request)
      throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(HttpEvent.write(request)), answer, new LocalContext());
    return HttpEvent.read(answer.toByteArray());
  }

  private static void send(HttpExchange exchange, HttpEvent.Answer answer) throws IOException {
    for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
      exchange.getResponseHeaders().put(header.getKey(), header.getValue());
    }
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
    if (!bodiless) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static HttpEvent.Answer tooLarge() {
    return plain(413, "The body is over 10 MB.");
  }

  private static HttpEvent.Answer plain(int status, String words) {
    return new HttpEvent.Answer(
        status,
        Map.of("content-type", List.of("text/plain; charset=utf-8")),
        words.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes no more requests, and lets those under way finish. */
  @Override
  public void close() {
    server.stop(SECONDS_TO_FINISH);
    threads.close();
  }
}
