package dev.kept.lambda.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Sends one request to one host, by https, and looks at nothing but the status: no redirect is
 * followed, no answer is read, and nobody waits long.
 */
public class Web {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  private final Duration patience;
  private final HttpClient client;

  public Web() {
    this(Duration.ofSeconds(8));
  }

  Web(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(TO_CONNECT).build();
  }

  /** What became of a request. */
  public enum Outcome {
    TAKEN,
    /** It may be taken if it is sent again, and was not taken now. */
    LATER,
    /** It may have been taken. */
    UNKNOWN,
    /** We may not: a token ran out, or lacks a right. */
    DENIED,
    /** It will not be taken as it is. */
    REFUSED
  }

  /** Sends it, and says what became of it. */
  public Outcome send(String method, URI to, Map<String, String> headers, String body) {
    if (!isAllowed(to)) {
      return Outcome.REFUSED;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(patience)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
      answer.body().close();
      return outcome(answer.statusCode());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return Outcome.LATER;
    } catch (IOException e) {
      return Outcome.UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.UNKNOWN;
    }
  }

  /** By https, to a host, without a user in the address. */
  boolean isAllowed(URI to) {
    return "https".equals(to.getScheme()) && to.getHost() != null && to.getUserInfo() == null;
  }

  private static Outcome outcome(int status) {
    if (status >= 200 && status < 300) {
      return Outcome.TAKEN;
    }
    if (status == 401 || status == 403) {
      return Outcome.DENIED;
    }
    boolean busy = status == 429 || status == 503;
    if (busy) {
      return Outcome.LATER;
    }
    return status >= 500 || status == 408 ? Outcome.UNKNOWN : Outcome.REFUSED;
  }
}
