package dev.kept.bench.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** The side of Lambda that a runtime talks to: hands it events and takes its answers. */
final class RuntimeApi implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpServer server;
  private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> restoring = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final SynchronousQueue<String> events = new SynchronousQueue<>();
  private final SynchronousQueue<Boolean> restores = new SynchronousQueue<>();

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until the runtime asks for its next event; in nanoseconds of the system's timer. */
  long waitUntilReady() throws InterruptedException {
    return taken(asked, "the function never asked for an event");
  }

  /** Waits until the runtime is ready for its snapshot. */
  long waitUntilRestorable() throws InterruptedException {
    return taken(restoring, "the function never came to its snapshot");
  }

  /** Lets it go on, as out of a snapshot. */
  void restore() throws InterruptedException {
    restores.put(true);
  }

  /** Hands over an event, and returns the answer. */
  String invoke(String event) throws InterruptedException {
    events.put(event);
    return taken(answers, "the function never answered");
  }

  private static <T> T taken(BlockingQueue<T> queue, String otherwise) throws InterruptedException {
    T taken = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (taken == null) {
      throw new IllegalStateException(otherwise);
    }
    return taken;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (path.endsWith("/invocation/next")) {
        asked.add(System.nanoTime());
        exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "bench");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        long deadline = System.currentTimeMillis() + PATIENCE.toMillis();
        exchange.getResponseHeaders().add("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
        exchange
            .getResponseHeaders()
            .add(
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:0:function:bench");
        answer(exchange, 200, events.take());
      } else if (path.endsWith("/restore/next")) {
        restoring.add(System.nanoTime());
        boolean _ = restores.take();
        answer(exchange, 200, "");
      } else {
        answers.add(path.endsWith("/response") ? body : "FAILED " + path + " " + body);
        answer(exchange, 202, "{}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
