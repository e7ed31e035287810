package dev.kept.lambda.asking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.json.Trees;
import dev.kept.sources.fetch.Fetcher;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads from one host over https. The host is given by whoever made the source or by the policy,
 * and never by an event; a redirect is not followed, so that no answer leads elsewhere with our
 * token.
 */
final class HttpFetcher implements Fetcher {

  private static final int TRIES = 2;

  /** A host name with a letter in it: no address of our own network. */
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.])+[a-z]{2,24}");

  private static final Pattern PATH =
      Pattern.compile("/[A-Za-z0-9_~-][A-Za-z0-9._~%/-]*([?][A-Za-z0-9._~=&,%+:@-]*)?");

  /** What leads upwards, or to another host. */
  private static final Pattern ASTRAY = Pattern.compile("[.][.]|//|(?i:%2e|%2f|%5c)[^?]*([?]|$)");

  private final Wire wire;
  private final String base;
  private final Login login;

  /**
   * A fetcher for one connection.
   *
   * @throws IllegalArgumentException if the host is no name of a public kind
   */
  static HttpFetcher of(String host, UnaryOperator<String> addresses, Login login, Wire wire) {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no host name, as api.example.com".formatted(host));
    }
    return new HttpFetcher(addresses.apply(host), login, wire);
  }

  HttpFetcher(String base, Login login, Wire wire) {
    this.base = base;
    this.login = login;
    this.wire = wire;
  }

  @Override
  public Answer get(String path) {
    return ask("GET", path, "");
  }

  @Override
  public Answer post(String path, JsonNode question) {
    return ask("POST", path, Trees.write(question));
  }

  /** Once more where it failed; not where it said that it was asked too often. */
  private Answer ask(String method, String path, String body) {
    if (!PATH.matcher(path).matches() || ASTRAY.matcher(path).find()) {
      return new Answer.Refused("no path that we ask for");
    }
    Later busy = new Later("not asked");
    for (int i = 0; i < TRIES && busy.pause() == null; i++) {
      try {
        return wire.ask(request(method, URI.create(base + path), body));
      } catch (Later later) {
        busy = later;
      } catch (Login.NotTaken unfit) {
        return new Answer.Refused(String.valueOf(unfit.getMessage()));
      }
    }
    throw busy;
  }

  private HttpRequest request(String method, URI uri, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("accept", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (!body.isEmpty()) {
      request.header("content-type", "application/json");
    }
    login.headers(method, uri, body).forEach(request::header);
    return request.build();
  }
}
