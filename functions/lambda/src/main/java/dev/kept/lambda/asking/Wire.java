package dev.kept.lambda.asking;

import dev.kept.lambda.channel.PublicHosts;
import dev.kept.sources.fetch.Fetcher.Answer;
import dev.kept.sources.fetch.Fetcher.Later;
import dev.kept.sources.json.Json;
import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One question and its answer: the whole of it within a time, and of a size. No redirect. */
final class Wire {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  static final Duration ANSWER = Duration.ofSeconds(4);
  private static final int LARGEST = 1 << 20;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** What the client says of a body that is larger than it was told to take. */
  private static final String TOO_LARGE = "capacity";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();
  private final Duration patience;
  private final Hosts hosts;

  /** Looks at a host before it is asked. */
  interface Hosts {
    /**
     * Nothing where it may be asked.
     *
     * @throws UnknownHostException if nobody has this name now
     * @throws PublicHosts.NotPublic if it may not
     */
    void check(String host) throws UnknownHostException;
  }

  Wire(Duration patience) {
    this(patience, _ -> {});
  }

  /** Asks only what lies outside, whatever a name leads to: no machine beside us. */
  static Wire outside() {
    return new Wire(ANSWER, PublicHosts::find);
  }

  private Wire(Duration patience, Hosts hosts) {
    this.patience = patience;
    this.hosts = hosts;
  }

  /**
   * Asks.
   *
   * @throws Later if the system is busy, or does not answer in time
   */
  Answer ask(HttpRequest request) {
    try {
      hosts.check(request.uri().getHost());
    } catch (UnknownHostException e) {
      throw new Later("nobody has the name " + request.uri().getHost(), e);
    } catch (PublicHosts.NotPublic e) {
      return new Answer.Refused(String.valueOf(e.getMessage()));
    }
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return answer(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new Later("no answer within %d ms".formatted(patience.toMillis()), e);
    } catch (ExecutionException e) {
      if (isTooLarge(e.getCause())) {
        return new Answer.Refused("the answer has more than 1 MiB");
      }
      throw new Later("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Later("interrupted", e);
    } finally {
      asked.cancel(true);
    }
  }

  private static boolean isTooLarge(@Nullable Throwable cause) {
    return cause instanceof IOException && String.valueOf(cause.getMessage()).contains(TOO_LARGE);
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 429 || status >= 500) {
      throw new Later(
          "it answered " + status,
          response.headers().firstValue("retry-after").flatMap(Wire::pause).orElse(null));
    }
    if (status != 200) {
      return new Answer.Refused("it answered " + status);
    }
    try {
      return new Answer.Found(Json.parse(response.body()));
    } catch (IllegalArgumentException e) {
      return new Answer.Refused(String.valueOf(e.getMessage()));
    }
  }

  /** Seconds, or an instant in the form of mail. */
  static Optional<Duration> pause(String header) {
    String text = header.strip();
    try {
      Duration wait =
          text.chars().allMatch(Character::isDigit) && !text.isEmpty() && text.length() < 9
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  Instant.now(),
                  ZonedDateTime.parse(
                      text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)));
      return wait.isNegative()
          ? Optional.of(Duration.ZERO)
          : Optional.of(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
