package dev.kept.lambda.asking;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** How a system knows who asks. */
@FunctionalInterface
interface Login {

  /**
   * The headers of one question.
   *
   * @throws dev.kept.sources.fetch.Fetcher.Later if what it takes cannot be had now
   * @throws NotTaken if what is kept is not taken for it
   */
  Map<String, String> headers(String method, URI uri, String body);

  /** What is kept is no good: asking again changes nothing. */
  final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTaken(String message) {
      super(message);
    }
  }

  static Login bearer(String token) {
    return always("authorization", "Bearer " + token);
  }

  static Login basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return always("authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  static Login always(String name, String value) {
    Map<String, String> headers = Map.of(name, value);
    return (method, uri, body) -> headers;
  }
}
