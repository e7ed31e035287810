package dev.kept.local.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Where AWS is stood in for: at {@code AWS_ENDPOINT_URL} (or {@code -Dkept.endpoint}), or at a
 * {@code moto_server} that is started here.
 *
 * @param server null for one that somebody else started
 */
record Emulator(URI endpoint, @Nullable Process server) implements AutoCloseable {

  private static final String SKIPPED =
      "skipped: the whole system; there is no AWS_ENDPOINT_URL, and no moto_server on the path";
  private static final Duration START = Duration.ofSeconds(60);

  /** Empty where there is neither an endpoint nor a server to start. */
  static Optional<Emulator> find() {
    String given =
        Optional.ofNullable(System.getProperty("kept.endpoint"))
            .or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")))
            .orElse("");
    if (!given.isBlank()) {
      return Optional.of(new Emulator(URI.create(given), null));
    }
    return onPath().map(Emulator::start);
  }

  /** The same; where there is neither, the tests are skipped and say so. */
  @SuppressWarnings("SystemOut") // what is skipped is said where everybody reads it
  static Emulator orSkip() {
    Optional<Emulator> found = find();
    if (found.isEmpty()) {
      System.out.println(SKIPPED);
    }
    Assumptions.assumeTrue(found.isPresent(), SKIPPED);
    return found.orElseThrow();
  }

  private static Optional<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    // Where the checks of the template install it.
    String own = Path.of("../../target/tools/bin").toAbsolutePath().toString();
    return List.of((own + File.pathSeparator + path).split(File.pathSeparator, -1)).stream()
        .map(folder -> Path.of(folder, "moto_server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Emulator start(Path program) {
    try {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      Process server =
          new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", Integer.toString(port))
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target/moto.log").toFile())
              .start();
      waitFor(server, port);
      return new Emulator(URI.create("http://127.0.0.1:" + port), server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void waitFor(Process server, int port) throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        pause(server);
      }
    }
    server.destroy();
    throw new IllegalStateException("moto_server does not start; target/moto.log says why");
  }

  private static void pause(Process server) {
    try {
      // It ends early where it cannot start.
      boolean _ = server.waitFor(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.destroy();
    }
  }
}
