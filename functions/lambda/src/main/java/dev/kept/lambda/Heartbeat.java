package dev.kept.lambda;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Tells another system that all is well, by asking for an address of its. It is told while the
 * audit passes, so that its silence is the alarm: also when nothing of ours runs any more.
 */
@FunctionalInterface
public interface Heartbeat {

  /** The variable that holds the address. */
  String VARIABLE = "HEARTBEAT_URL";

  /** Beats once. */
  void beat();

  /** To the address that a deployment names; to nobody where it names none. */
  static Heartbeat of(Map<String, String> environment, Log log) {
    String url = environment.getOrDefault(VARIABLE, "").strip();
    return url.isEmpty() ? () -> {} : new ToAddress(address(url), log);
  }

  private static URI address(String url) {
    URI address = URI.create(url);
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException(
          "%s is '%s', but must be an address such as https://watch.example.com/kept"
              .formatted(VARIABLE, url));
    }
    return address;
  }

  /** By HTTP. What goes wrong is logged: the other side notices by itself. */
  record ToAddress(URI address, Log log) implements Heartbeat {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public void beat() {
      try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
        int status =
            http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build(),
                    BodyHandlers.discarding())
                .statusCode();
        if (status >= 400) {
          log.warning("heartbeat.refused", Map.of("status", Integer.toString(status)));
        }
      } catch (IOException e) {
        log.failure("heartbeat.failed", e, Map.of());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
