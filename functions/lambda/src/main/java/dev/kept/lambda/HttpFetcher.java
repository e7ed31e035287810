package dev.kept.lambda;

import dev.kept.sources.fetch.Fetcher;
import dev.kept.sources.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Reads from one host over https. The host is given by whoever made the source and never by an
 * event; a redirect is not followed, so that no answer leads elsewhere with our token.
 */
final class HttpFetcher implements Fetcher {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(4);
  private static final int LARGEST = 1 << 20;
  private static final int TRIES = 2;

  /** A host name with a letter in it: no address of our own network. */
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.])+[a-z]{2,24}");

  private static final Pattern PATH =
      Pattern.compile("/[A-Za-z0-9_~-][A-Za-z0-9._~/-]*([?][A-Za-z0-9._~=&,%-]*)?");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();
  private final String base;
  private final String token;

  /**
   * A fetcher for one connection.
   *
   * @throws IllegalArgumentException if the host is no name of a public kind
   */
  static Fetcher of(String host, String token) {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no host name, as api.example.com".formatted(host));
    }
    return new HttpFetcher("https://" + host, token);
  }

  HttpFetcher(String base, String token) {
    this.base = base;
    this.token = token;
  }

  @Override
  public Answer get(String path) {
    if (!PATH.matcher(path).matches() || path.contains("..") || path.contains("//")) {
      return new Answer.Refused("no path that we ask for");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(ANSWER)
            .header("authorization", "Bearer " + token)
            .header("accept", "application/json")
            .build();
    Later busy = new Later("not asked");
    for (int i = 0; i < TRIES; i++) {
      try {
        return ask(request);
      } catch (Later later) {
        busy = later;
      }
    }
    throw busy;
  }

  private Answer ask(HttpRequest request) {
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        int status = response.statusCode();
        if (status == 429 || status >= 500) {
          throw new Later("it answered " + status);
        }
        return status == 200 ? found(body) : new Answer.Refused("it answered " + status);
      }
    } catch (IOException e) {
      throw new Later("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Later("interrupted", e);
    }
  }

  private static Answer found(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      return new Answer.Refused("the answer has more than 1 MiB");
    }
    try {
      return new Answer.Found(Json.parse(bytes));
    } catch (IllegalArgumentException e) {
      return new Answer.Refused(String.valueOf(e.getMessage()));
    }
  }
}
